//! The lines that put the assessment of a role on a page. It never knows where they are pasted.

use super::clean::clean;
use super::html::escape;
use crate::domain::role::Role;

/// What has to lie beside one another on the company's site, from the folder that the build makes:
/// files, and folders with a slash at the end. The role file comes on top.
pub const UPLOADS: [&str; 6] =
    ["role-fit.js", "role-fit.wasm", "role-fit.later.wasm", "content/", "roles/", "index.html"];

/// The name under which the role file is uploaded.
pub fn role_file(role: &Role) -> String {
    [role.id.as_str(), ".json"].concat()
}

/// The lines to paste into the page. `folder` is where the files of the widget lie, such as
/// `/rolefit/`; `role_file` is the address of the role file.
pub fn snippet(folder: &str, role_file: &str) -> String {
    let slash = if folder.is_empty() || folder.ends_with('/') { "" } else { "/" };
    let mut html = String::from("<script type=\"module\" src=\"");
    escape(&mut html, &clean(folder));
    html.push_str(slash);
    html.push_str("role-fit.js\"></script>\n<role-fit role-file=\"");
    // Without a slash it would be taken for the id of a role that is shipped.
    if !role_file.contains(['/', ':']) {
        html.push_str("./");
    }
    escape(&mut html, &clean(role_file));
    html.push_str("\"></role-fit>\n");
    html
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn the_snippet_names_script_and_role_file() {
        let expected = "<script type=\"module\" src=\"/rolefit/role-fit.js\"></script>\n\
                        <role-fit role-file=\"/jobs/nlp.json\"></role-fit>\n";
        assert_eq!(snippet("/rolefit/", "/jobs/nlp.json"), expected);
        assert_eq!(snippet("/rolefit", "/jobs/nlp.json"), expected);
        let beside = snippet("", "nlp.json");
        assert!(beside.contains("src=\"role-fit.js\"") && beside.contains("\"./nlp.json\""));
        let nasty = snippet("\"><script>", "'\"<\0\u{202e}");
        assert_eq!(nasty.matches('<').count(), 4, "{nasty}");
    }
}
