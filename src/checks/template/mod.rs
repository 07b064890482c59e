//! The toolkit's tests on deployment templates (spec checks §3.3).

mod admin_password_literal;
mod admin_user_name_literal;
mod api_version_outdated;
mod api_versions_of_provider;
mod artifacts_location_wrong;
mod blank_value;
mod command_with_secret;
mod depends_on_computed;
mod deployment_with_debug;
mod host_hardcoded;
mod id_literal;
mod image_preview;
mod location_hardcoded;
mod managed_identity_extension;
mod nested_secure_parameter;
mod output_secret;
mod parameter_insecure;
mod parameter_type_inconsistent;
mod parameter_unused;
mod reference_version_outdated;
mod resource_id_of_function;
mod resource_location_literal;
mod schema_wrong;
mod secure_default;
mod uri_concatenated;
mod value_bounds_wrong;
mod variable_name_concatenated;
mod variable_unused;
mod vm_size_literal;

use super::Check;

/// The checks of this folder.
pub const CHECKS: &[&Check] = &[
    &admin_password_literal::CHECK,
    &admin_user_name_literal::CHECK,
    &api_version_outdated::CHECK,
    &api_versions_of_provider::CHECK,
    &artifacts_location_wrong::CHECK,
    &blank_value::CHECK,
    &command_with_secret::CHECK,
    &depends_on_computed::CHECK,
    &deployment_with_debug::CHECK,
    &host_hardcoded::CHECK,
    &id_literal::CHECK,
    &image_preview::CHECK,
    &location_hardcoded::CHECK,
    &managed_identity_extension::CHECK,
    &nested_secure_parameter::CHECK,
    &output_secret::CHECK,
    &parameter_insecure::CHECK,
    &parameter_type_inconsistent::CHECK,
    &parameter_unused::CHECK,
    &reference_version_outdated::CHECK,
    &resource_id_of_function::CHECK,
    &resource_location_literal::CHECK,
    &schema_wrong::CHECK,
    &secure_default::CHECK,
    &uri_concatenated::CHECK,
    &value_bounds_wrong::CHECK,
    &variable_name_concatenated::CHECK,
    &variable_unused::CHECK,
    &vm_size_literal::CHECK,
];
