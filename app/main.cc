// The command line. Commands do the work; here they are chosen, and whatever happens becomes an exit code.

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <variant>
#include <vector>

#include "app/command_line/command_line.h"
#include "app/commands/audit_command.h"
#include "app/commands/batch_command.h"
#include "app/commands/compare_command.h"
#include "app/commands/decide_command.h"
#include "app/commands/extract_command.h"
#include "app/commands/indicators_command.h"
#include "app/commands/packs_command.h"
#include "app/commands/rules_command.h"
#include "app/commands/view_command.h"
#include "app/messages.h"
#include "app/print_text.h"
#include "app/worker/interrupt.h"
#include "output/dataset/database_place.h"

namespace {

using namespace solieu;
using namespace solieu::app;

ExitCode stop(const Stop& reason) {
    if (reason.code != ExitCode::done) {
        print_note(reason.text);
        return reason.code;
    }
    return print_text(reason.text);
}

ExitCode run(int count, const char* const* arguments) {
    const Request request = parse_command_line(count, arguments);
    if (const auto* extract = std::get_if<ExtractRequest>(&request)) return extract_command(*extract);
    if (const auto* audit = std::get_if<AuditRequest>(&request)) return audit_command(*audit);
    if (const auto* compare = std::get_if<CompareRequest>(&request)) return compare_command(*compare);
    if (const auto* view = std::get_if<ViewRequest>(&request)) return view_command(*view);
    if (const auto* indicators = std::get_if<IndicatorsRequest>(&request)) return indicators_command(*indicators);
    if (const auto* rules = std::get_if<RulesRequest>(&request)) return rules_command(*rules);
    if (const auto* packs = std::get_if<PacksRequest>(&request)) return packs_command(*packs);
    if (const auto* decide = std::get_if<DecideRequest>(&request)) return decide_command(*decide);
    if (const auto* batch = std::get_if<BatchRequest>(&request)) return batch_command(*batch);
    return stop(std::get<Stop>(request));
}

// Pictures of pages come and go by the hundred. By default each is taken from the system and given back, which clears
// every page of memory anew: a thirtieth of the time that a scan takes.
void keep_memory_of_pictures() {
#ifdef M_MMAP_THRESHOLD  // glibc
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

// Where one of the three is closed, the next file that is opened would take its place: messages would go into results.
bool open_standard_descriptors() {
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(standard, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) != standard) return false;
    }
    return true;
}

// Everybody on the machine may see the arguments of a program, and its workers have them too: what was read of them is
// covered where it is a password.
void hide_passwords(int count, char** arguments) {
    for (int i = 0; i < count; ++i) {
        const std::size_t size = std::strlen(arguments[i]);
        std::string shown = output::without_passwords({arguments[i], size});
        shown.resize(size, ' ');
        if (shown != arguments[i]) std::memcpy(arguments[i], shown.data(), size);
    }
}

// What was told on standard output line by line; a result that was written there has told of it already.
bool told_all() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (!open_standard_descriptors()) return static_cast<int>(ExitCode::internal);
    keep_memory_of_pictures();
    catch_signals();
    ExitCode code = ExitCode::internal;
    try {
        const std::vector<std::string> given(arguments, arguments + count);
        hide_passwords(count, arguments);
        std::vector<const char*> pointers;
        for (const std::string& argument : given) pointers.push_back(argument.c_str());
        code = run(count, pointers.data());
    } catch (const std::bad_alloc&) {
        print_error({ErrorKind::over_limit, "", "not enough memory", ""});
        code = ExitCode::over_limit;
    } catch (const std::exception& exception) {
        print_error({ErrorKind::internal, "", std::string("a defect stopped the program: ") + exception.what(),
                     "Please report it"});
    }
    end_as_signalled();
    if (!told_all() && (code == ExitCode::done || code == ExitCode::findings)) {
        print_error({ErrorKind::write_failed, "standard output", "cannot write to it", ""});
        code = ExitCode::write_failed;
    }
    return static_cast<int>(code);
}
