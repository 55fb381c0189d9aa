#include "app/commands/read_all.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/batch/readings_beside.h"
#include "app/inputs/read_shown.h"
#include "app/inputs/tell_found.h"
#include "app/messages.h"
#include "app/worker/interrupt.h"
#include "app/worker/product_wire.h"
#include "app/worker/warm_up.h"

namespace solieu::app {

namespace {

class Run {
  public:
    explicit Run(const EachInput& all) : all_(all) {}

    ExitCode run() {
        for (const Error& problem : all_.found.problems) {
            note({.file = problem.place, .state = FileState::failed, .reason = problem.reason});
            fail(failed(problem));
        }
        tell_found(all_.found);
        for (const Error& left : all_.found.left)
            note({.file = left.place, .state = FileState::skipped, .reason = left.reason});
        if (all_.found.inputs.size() > 1) {
            std::vector<std::string> names;
            for (const Input& input : all_.found.inputs) names.push_back(input.name);
            warm_up_now(*all_.knowledge.lexicon, names);
        }
        for (std::size_t i = 0; i < all_.found.inputs.size() && !ended_ && stop_signal() == 0; ++i) one(i);
        if (!some_read_ && code_ == ExitCode::done && stop_signal() == 0) nothing_read();
        return code_;
    }

  private:
    void one(std::size_t index) {
        const Input& input = all_.found.inputs[index];
        if (!input.same_as.empty()) {
            return tell_same(input, input.same_as);
        }
        if (all_.before) {
            if (const auto problem = all_.before(index)) return lose(input, *problem);
        }
        Result<FileOutcome> outcome = all_.read(index);
        if (stop_signal() != 0) return;
        if (!outcome) {
            if (input.found && outcome.error().kind == ErrorKind::unsupported) {
                const std::string& advice = outcome.error().advice;
                say(input.name + ": left, for " + outcome.error().reason + (advice.empty() ? "" : "; " + advice));
                return note({.file = input.name, .state = FileState::skipped, .reason = outcome.error().reason});
            }
            return lose(input, failed(outcome.error()));
        }
        // A member of an archive is known only now.
        if (const auto before = seen_.find(outcome->sha256); before != seen_.end() && input.found) {
            some_read_ = true;
            return tell_same(input, all_.found.inputs[before->second].name);
        }
        seen_.emplace(outcome->sha256, index);
        if (const auto problem = all_.take(index)) return lose(input, *problem);
        some_read_ = true;
        if (!input.pages.empty()) outcome->reason = tell_pages(input);
        note(*outcome);
    }

    void say(const std::string& text) {
        if (all_.before_note) all_.before_note();
        print_note(text);
    }

    void tell_same(const Input& input, const std::string& other) {
        say(input.name + ": holds the same as " + other + " and is not read again");
        note({.file = input.name, .state = FileState::same, .reason = other});
    }

    // "its pages are the pictures x-1.jpg … x-12.jpg (12)"
    std::string tell_pages(const Input& input) {
        const std::string told = "its pages are the pictures " + input.pages.front() + " … " + input.pages.back() +
                                 " (" + std::to_string(input.pages.size()) + ")";
        say(input.name + ": " + told);
        return told;
    }

    void nothing_read() {
        const bool skipped = !all_.found.inputs.empty();
        print_error({skipped ? ErrorKind::unsupported : ErrorKind::unreadable, "",
                     skipped ? "none of what was found is a kind of file that is read" : "nothing to read was found",
                     skipped ? "" : "name a file, or a folder with some"});
        code_ = skipped ? ExitCode::unsupported : ExitCode::unreadable;
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
        if (all_.before_note) all_.before_note();
        print_error(problem.error);
        const bool only = !all_.found.searched && all_.found.inputs.size() + all_.found.problems.size() <= 1;
        if (only || problem.code == ExitCode::write_failed) {
            code_ = problem.code;
        } else if (code_ == ExitCode::done) {
            code_ = ExitCode::some_failed;
        }
        ended_ = ended_ || problem.ends_all;
    }

    const EachInput& all_;
    ExitCode code_ = ExitCode::done;
    std::map<std::string, std::size_t> seen_;  // inputs by what they hold
    bool ended_ = false, told_summary_ = false, some_read_ = false;
};

}  // namespace

Failed failed(const Error& error) {
    return {.error = error, .code = exit_code_of(error.kind)};
}

ExitCode read_each(const EachInput& all) {
    return Run(all).run();
}

ExitCode read_all(const ReadingOfAll& all, const TakeReport& take) {
    std::optional<FileReading> reading;
    ReadingsBeside beside({.found = all.found,
                           .settings = all.settings,
                           .knowledge = all.knowledge,
                           .wanted = [&all] { return all.wanted; },
                           .unread_fails = all.unread_fails,
                           .kept = encode_reading,
                           .ahead = 2});
    const auto read = [&](std::size_t index) -> Result<FileOutcome> {
        reading.reset();
        if (beside.several()) {
            const Result<std::string> kept = beside.of(index);
            if (!kept) return tl::unexpected(kept.error());
            reading = decode_reading(*kept);
            if (!reading)
                return tl::unexpected(Error{ErrorKind::internal, all.found.inputs[index].name,
                                            "what the worker process sent makes no sense", ""});
        } else {
            // A large one is not copied on its way.
            Result<FileReading> here =
                read_shown(all.found.inputs[index], all.settings, all.knowledge, all.wanted, all.unread_fails);
            if (!here) return tl::unexpected(here.error());
            reading = std::move(*here);
        }
        // What is done with it writes lines of its own.
        beside.clear_line();
        return outcome_of(report_of(*reading));
    };
    return read_each({.found = all.found,
                      .knowledge = all.knowledge,
                      .before = all.before,
                      .read = read,
                      .take = [&](std::size_t index) { return take(index, *reading); },
                      .before_note = [&beside] { beside.clear_line(); },
                      .summary = all.summary});
}

}  // namespace solieu::app
