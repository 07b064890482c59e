//! Playbooks: what a package holds of them.

use super::Assembly;
use crate::solution::playbook::Playbook;

/// Adds one file's resources, variables, dependency and texts.
pub(super) fn assemble(_content: &Playbook, _assembly: &mut Assembly<'_>) {}
