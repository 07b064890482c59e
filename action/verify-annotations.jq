# What `verify --format json` writes becomes workflow commands, which the runner shows at the files.
def data: gsub("%"; "%25") | gsub("\r"; "%0D") | gsub("\n"; "%0A");
def property: data | gsub(":"; "%3A") | gsub(","; "%2C");

.solutions[]
| select(.verified | not)
| .folder as $folder
| .files[]
| "::error file=\($folder + "/" + .file | property),title=package-stale::\(.message + "; run `sentinel-pack pack` and commit the package" | data)"
