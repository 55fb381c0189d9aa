#include "app/print_text.h"

#include "app/messages.h"
#include "app/output_file.h"

namespace solieu::app {

ExitCode print_text(const std::string& text) {
    OutputFile out("");
    out.sink()(text);
    if (Result<void> written = out.commit(); !written) {
        print_error(written.error());
        return ExitCode::write_failed;
    }
    return ExitCode::done;
}

ExitCode print_entries(const std::string& text, const std::string& name, const std::string& kind) {
    if (!text.empty()) return print_text(text);
    print_note(name + " is no " + kind + "; solieu " + kind + "s list names them all");
    return ExitCode::usage;
}

}  // namespace solieu::app
