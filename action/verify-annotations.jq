# What `verify --format json` writes becomes workflow commands, which the runner shows at the files. A file in a zip is
# told at the zip.
def data: gsub("%"; "%25") | gsub("\r"; "%0D") | gsub("\n"; "%0A");
def property: data | gsub(":"; "%3A") | gsub(","; "%2C");

.solutions[]
| select(.verified | not)
| .folder as $folder
| .files[]
| (.file | capture("^(?<file>.*?)(\\.zip/(?<entry>.*))?$")) as $place
| "\($folder)/\($place.file)\(if $place.entry then ".zip" else "" end)" as $path
| "\(if $place.entry then "\($place.entry): " else "" end)\(.message); run `sentinel-pack pack` and commit the package" as $message
| "::error file=\($path | property),title=package-stale::\($message | data)"
