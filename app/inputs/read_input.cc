#include "app/inputs/read_input.h"

#include <utility>

#include "app/inputs/open_input.h"
#include "app/worker/unread.h"

namespace solieu::app {

Result<FileReading> read_input(const Input& input, const ReadSettings& settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted, bool unread_fails) {
    const Result<extract::InputFile> file = open_input(input, settings.options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    Result<FileReading> reading = read_file(*file, settings, knowledge, wanted);
    if (!reading || !unread_fails) return reading;
    if (auto unread = nothing_was_read(reading->analysis.document, settings.options.ocr))
        return tl::unexpected(std::move(*unread));
    return reading;
}

Result<std::string> keep_input(const Input& input, const ReadSettings& settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted, bool unread_fails,
                               const std::function<std::string(const FileReading&)>& keep) {
    const Result<extract::InputFile> file = open_input(input, settings.options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    return read_kept(*file, settings, knowledge, wanted, [&](const FileReading& reading) -> Result<std::string> {
        if (unread_fails) {
            if (auto unread = nothing_was_read(reading.analysis.document, settings.options.ocr))
                return tl::unexpected(std::move(*unread));
        }
        return keep(reading);
    });
}

}  // namespace solieu::app
