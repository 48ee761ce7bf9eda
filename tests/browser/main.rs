//! The whole app in a real Chromium, by WebDriver: what a person sees and does, by role and name.
//! `cargo xtask test` builds the app and says where it is. A test never waits for a time to pass.

mod pages;
mod support;

mod accessible;
mod address;
mod blocked;
mod carry;
mod content;
mod element;
mod failures;
mod items;
mod journey;
mod keyboard;
mod later;
mod mine;
mod mirror;
mod narrow;
mod offline;
mod outlook;
mod plan;
mod policy;
mod print;
mod question;
mod report;
mod saving;
mod studio;
mod studio_accessible;
mod studio_drafts;
mod studio_form;
mod tabs;
mod take;
mod trap;
