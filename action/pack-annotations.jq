# What `pack --format json` reports becomes workflow commands, which the runner shows at the lines.
def data: gsub("%"; "%25") | gsub("\r"; "%0D") | gsub("\n"; "%0A");
def property: data | gsub(":"; "%3A") | gsub(","; "%2C");
def member(name; value): if value == null then empty else "\(name)=\(value | tostring | property)" end;

.diagnostics[]
| [member("file"; .file), member("line"; .line), member("col"; .column), member("title"; .id)] as $members
| ([.message, .help] | map(select(. != null)) | join("\n") | data) as $message
| "::\(.severity) \($members | join(","))::\($message)"
