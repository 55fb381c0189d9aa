#include "app/commands/read_shown.h"

#include "app/progress_line.h"

namespace solieu::app {

Result<FileReading> read_shown(const extract::InputFile& file, ReadSettings settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted) {
    ProgressLine progress;  // its line is gone when it ends
    settings.options.progress = progress.callback();
    return read_file(file, settings, knowledge, wanted);
}

Result<FileReading> read_shown(const std::string& path, const ReadSettings& settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted) {
    const Result<extract::InputFile> file = extract::InputFile::open(path, settings.options.max_bytes);
    return file ? read_shown(*file, settings, knowledge, wanted) : tl::unexpected(file.error());
}

}  // namespace solieu::app
