//! A browser of a test's own: a new profile, one window, closed when the test ends. Every call
//! waits for its end, so tests read from top to bottom.

use super::clock;
use super::control::Control;
use super::driver::{self, Place};
use super::settings;
use serde_json::{Value, json};
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::extensions::cdp::ChromeDevTools;
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;

const FLAGS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
    // The browser's own reading of roles and names, as scripts can ask for it.
    "--enable-blink-features=ComputedAccessibilityInfo",
];

/// What every page tells about itself, from before its own first script.
const WITNESS: &str = include_str!("witness.js");

/// A browser.
pub(crate) struct Browser {
    driver: Option<WebDriver>,
    runtime: Runtime,
    _place: Place,
}

impl Browser {
    /// Starts a browser with an empty profile.
    pub(crate) fn start() -> Browser {
        let place = Place::take();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime starts");
        let mut wanted = DesiredCapabilities::chrome();
        let chromium = settings::chromium();
        wanted.set_binary(&chromium.to_string_lossy()).expect("a path is a capability");
        for flag in FLAGS {
            wanted.add_arg(flag).expect("a flag is a capability");
        }
        let driver = runtime.block_on(WebDriver::new(driver::address(), wanted));
        let driver = Some(driver.expect("Chromium starts; are it and its driver of one version?"));
        let browser = Browser { driver, runtime, _place: place };
        browser.before_load(WITNESS);
        browser
    }

    /// Waits for a command's end.
    #[track_caller]
    pub(crate) fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        match self.attempt(command) {
            Ok(done) => done,
            Err(error) => {
                let error = error.to_string();
                let reason = error.split("Stacktrace").next().unwrap_or_default().trim();
                panic!("the browser refused: {reason}")
            }
        }
    }

    /// Waits for a command's end; the command may fail.
    pub(crate) fn attempt<T>(
        &self,
        command: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.runtime.block_on(command)
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser is open until it is dropped")
    }

    /// Opens an address, anew even where only the fragment differs from the page that is open.
    #[track_caller]
    pub(crate) fn open(&self, address: &str) {
        self.wait(self.driver().goto("about:blank"));
        self.wait(self.driver().goto(address));
    }

    pub(crate) fn reload(&self) {
        self.wait(self.driver().refresh());
    }

    /// Runs the body of a function with `arguments`, and returns what it returns.
    #[track_caller]
    pub(crate) fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.wait(self.driver().execute(body, arguments.to_vec())).json().clone()
    }

    /// Runs a script that returns elements.
    #[track_caller]
    pub(crate) fn elements(&self, body: &str, arguments: &[Value]) -> Vec<Control<'_>> {
        let found = self.wait(self.driver().execute(body, arguments.to_vec()));
        let elements = found.elements().expect("the script returns elements");
        elements.into_iter().map(|element| Control::new(self, element)).collect()
    }

    /// Gives a command to the browser's developer tools.
    #[track_caller]
    pub(crate) fn tools(&self, command: &str, parameters: Value) -> Value {
        let tools = ChromeDevTools::new(self.driver().handle.clone());
        self.wait(tools.execute_cdp_with_params(command, parameters))
    }

    /// Runs a script before the first script of every page that is opened from now on.
    pub(crate) fn before_load(&self, source: &str) {
        self.tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    }

    /// Presses keys where the focus is.
    #[track_caller]
    pub(crate) fn keys(&self, keys: &str) {
        self.wait(
            self.driver()
                .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
                .send_keys(keys)
                .perform(),
        );
    }

    /// Drags an element to another with the mouse.
    #[track_caller]
    pub(crate) fn drag(&self, from: &Control, to: &Control) {
        self.drag_with("mouse", from, to);
    }

    /// Drags an element to another with a pen.
    #[track_caller]
    pub(crate) fn drag_by_pen(&self, from: &Control, to: &Control) {
        self.drag_with("pen", from, to);
    }

    #[track_caller]
    fn drag_with(&self, device: &str, from: &Control, to: &Control) {
        to.show();
        let [from, to] = [from, to].map(Control::middle);
        self.point(device, "mouseMoved", from, 0);
        self.point(device, "mousePressed", from, 1);
        let between = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        self.point(device, "mouseMoved", between, 1);
        self.point(device, "mouseMoved", to, 1);
        self.point(device, "mouseReleased", to, 0);
    }

    /// Clicks at a place in the window.
    #[track_caller]
    pub(crate) fn click_at(&self, place: (f64, f64)) {
        self.point("mouse", "mousePressed", place, 1);
        self.point("mouse", "mouseReleased", place, 0);
    }

    /// Does with a mouse or a pen what the developer tools call so.
    fn point(&self, device: &str, kind: &str, (x, y): (f64, f64), buttons: u8) {
        let event = json!({
            "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1,
            "pointerType": device,
        });
        self.tools("Input.dispatchMouseEvent", event);
    }

    /// Drags an element to another with a finger.
    #[track_caller]
    pub(crate) fn drag_by_touch(&self, from: &Control, to: &Control) {
        to.show();
        let [from, to] = [from, to].map(Control::middle);
        let touch = |kind: &str, at: Option<(f64, f64)>| {
            let points: Vec<Value> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
            self.tools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
        };
        touch("touchStart", Some(from));
        touch("touchMove", Some(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0)));
        touch("touchMove", Some(to));
        touch("touchEnd", None);
    }

    /// Makes the window's content as wide and high as said, in px.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.tools("Emulation.setDeviceMetricsOverride", size);
    }

    /// Emulates what a media query sees, as `prefers-color-scheme: dark`.
    pub(crate) fn prefer(&self, feature: &str, value: &str) {
        self.prefer_all(&[(feature, value)]);
    }

    /// Emulates several of them, and nothing else.
    pub(crate) fn prefer_all(&self, features: &[(&str, &str)]) {
        let of = |(name, value): &(&str, &str)| json!({"name": name, "value": value});
        let features: Vec<Value> = features.iter().map(of).collect();
        self.tools("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// Takes the network away, or gives it back.
    pub(crate) fn set_offline(&self, offline: bool) {
        self.tools("Network.enable", json!({}));
        let conditions = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.tools("Network.emulateNetworkConditions", conditions);
    }

    /// Lets downloads land in a folder of this browser's own, and returns it.
    pub(crate) fn downloads(&self) -> PathBuf {
        let session = self.driver().handle.session_id().to_string();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(session);
        std::fs::create_dir_all(&folder).expect("a folder is made");
        let path = folder.to_string_lossy();
        self.tools(
            "Browser.setDownloadBehavior",
            json!({"behavior": "allow", "downloadPath": path}),
        );
        folder
    }

    /// What was copied last.
    pub(crate) fn clipboard(&self) -> String {
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        self.tools("Browser.grantPermissions", permissions);
        let read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](`${error}`))";
        let read = self.driver().execute_async(read, Vec::<Value>::new());
        self.wait(read).json().as_str().unwrap_or_default().to_string()
    }

    /// Makes every page that is opened from now on find storage forbidden, as in private frames.
    pub(crate) fn block_storage(&self) {
        self.before_load(
            "Object.defineProperty(window, 'localStorage', { configurable: true,
                get() { throw new DOMException('forbidden', 'SecurityError'); } })",
        );
    }

    /// What the pages complained of since they were opened: errors and refusals of the policy.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let told = self.script("return window[Symbol.for('witness')]", &[]);
        serde_json::from_value(told).expect("the witness tells a list of texts")
    }

    /// What localStorage holds under a key.
    pub(crate) fn stored(&self, key: &str) -> Option<String> {
        let text = self.script("return localStorage.getItem(arguments[0])", &[json!(key)]);
        text.as_str().map(str::to_string)
    }

    /// The element that has the focus, through all shadow roots: its role and its name.
    pub(crate) fn focus(&self) -> (String, String) {
        const FOCUS: &str = "let at = document.activeElement;
            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            const text = at.matches('h1,h2,summary,[role=alert]') ? at.innerText : at.computedName;
            const role = at.matches('summary') ? 'summary' : at === document.body ? 'body' : at.computedRole;
            return [role, (text || '').replace(/\\s+/g, ' ').trim()]";
        let focus = self.script(FOCUS, &[]);
        let text = |place: usize| focus[place].as_str().unwrap_or_default().to_string();
        (text(0), text(1))
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, body: &str) {
        clock::until(what, || (self.script(body, &[]) == json!(true)).then_some(()));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // A browser that is gone already needs no closing.
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}
