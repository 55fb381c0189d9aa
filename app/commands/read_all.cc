#include "app/commands/read_all.h"

#include <string>
#include <vector>

#include "app/commands/read_shown.h"
#include "app/inputs/open_input.h"
#include "app/messages.h"
#include "app/worker/interrupt.h"
#include "app/worker/unread.h"
#include "app/worker/warm_up.h"

namespace solieu::app {

namespace {

Result<FileReading> read_input(const ReadingOfAll& all, const Input& input) {
    const Result<extract::InputFile> file = open_input(input, all.settings.options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    return read_shown(*file, all.settings, all.knowledge, all.wanted);
}

class Run {
  public:
    Run(const ReadingOfAll& all, const TakeReport& take) : all_(all), take_(take) {}

    ExitCode run() {
        for (const Error& problem : all_.found.problems) {
            note({.file = problem.place, .state = FileState::failed, .reason = problem.reason});
            fail(failed(problem));
        }
        if (all_.found.inputs.empty() && all_.found.problems.empty()) {
            fail(
                failed({ErrorKind::unreadable, "", "nothing to read was found", "name a file, or a folder with some"}));
        }
        if (all_.found.inputs.size() > 1) {
            std::vector<std::string> names;
            for (const Input& input : all_.found.inputs) names.push_back(input.name);
            warm_up_now(*all_.knowledge.lexicon, names);
        }
        for (std::size_t i = 0; i < all_.found.inputs.size() && !ended_ && stop_signal() == 0; ++i) one(i);
        return code_;
    }

  private:
    void one(std::size_t index) {
        const Input& input = all_.found.inputs[index];
        if (!input.same_as.empty()) {
            print_note(input.name + ": holds the same as " + input.same_as + " and is not read again");
            return note({.file = input.name, .state = FileState::same, .reason = input.same_as});
        }
        if (all_.before) {
            if (const auto problem = all_.before(index)) return lose(input, *problem);
        }
        const Result<FileReading> reading = read_input(all_, input);
        if (stop_signal() != 0) return;
        if (!reading) {
            if (input.found && reading.error().kind == ErrorKind::unsupported) {
                print_note(input.name + ": left, for " + reading.error().reason);
                return note({.file = input.name, .state = FileState::skipped, .reason = reading.error().reason});
            }
            return lose(input, failed(reading.error()));
        }
        if (all_.unread_fails) {
            if (const auto unread = nothing_was_read(reading->analysis.document, all_.settings.options.ocr))
                return lose(input, failed(*unread));
        }
        if (const auto problem = take_(index, *reading)) return lose(input, *problem);
        note(outcome_of(report_of(*reading)));
    }

    void lose(const Input& input, const Failed& problem) {
        note({.file = input.name, .state = FileState::failed, .reason = problem.error.reason});
        fail(problem);
    }

    void note(const FileOutcome& outcome) {
        const Result<void> added = all_.summary.add(outcome);
        if (added || told_summary_) return;
        told_summary_ = true;
        fail(failed(added.error()));
    }

    void fail(const Failed& problem) {
        print_error(problem.error);
        const bool only = !all_.found.searched && all_.found.inputs.size() + all_.found.problems.size() <= 1;
        if (only || problem.code == ExitCode::write_failed) {
            code_ = problem.code;
        } else if (code_ == ExitCode::done) {
            code_ = ExitCode::some_failed;
        }
        ended_ = ended_ || problem.ends_all;
    }

    const ReadingOfAll& all_;
    const TakeReport& take_;
    ExitCode code_ = ExitCode::done;
    bool ended_ = false, told_summary_ = false;
};

}  // namespace

Failed failed(const Error& error) {
    return {.error = error, .code = exit_code_of(error.kind)};
}

ExitCode read_all(const ReadingOfAll& all, const TakeReport& take) {
    return Run(all, take).run();
}

}  // namespace solieu::app
