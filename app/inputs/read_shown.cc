#include "app/inputs/read_shown.h"

#include "app/inputs/read_input.h"
#include "app/progress_line.h"

namespace solieu::app {

Result<FileReading> read_shown(const Input& input, ReadSettings settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted, bool unread_fails) {
    ProgressLine progress;  // its line is gone when it ends
    settings.options.progress = progress.callback();
    return read_input(input, settings, knowledge, wanted, unread_fails);
}

Result<FileReading> read_shown(const std::string& path, ReadSettings settings, const Knowledge& knowledge,
                               const WantedOfFile& wanted) {
    ProgressLine progress;
    settings.options.progress = progress.callback();
    return read_file(path, settings, knowledge, wanted);
}

}  // namespace solieu::app
