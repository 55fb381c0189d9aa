#include "app/progress_line.h"

#include <cstdlib>
#include <string>
#include <string_view>

#include "output/words/messages.h"

namespace solieu::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds pause{100};  // between two writings, for terminals over slow lines
constexpr std::string_view line_start = "\r", clear_line = "\r\x1b[K";

bool is_terminal(int descriptor) {
    const char* kind = std::getenv("TERM");
    return ::isatty(descriptor) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

// What a terminal does not take is left out.
void write_to(int descriptor, std::string_view text) {
    [[maybe_unused]] const ssize_t written = ::write(descriptor, text.data(), text.size());
}

}  // namespace

ProgressLine::ProgressLine(int descriptor, std::chrono::milliseconds quiet)
    : descriptor_(descriptor), shown_on_terminal_(is_terminal(descriptor)), next_(Clock::now() + quiet) {}

std::function<void(int, int)> ProgressLine::callback() {
    if (!shown_on_terminal_) return {};
    return [this](int done, int all) {
        if (all > 1) say("page " + std::to_string(done) + " of " + std::to_string(all));
    };
}

void ProgressLine::say(const std::string& what) {
    const Clock::time_point now = Clock::now();
    if (!shown_on_terminal_ || now < next_) return;
    next_ = now + pause;
    using output::Language;
    const std::string reading = std::string(output::word("progress.reading", Language::vi)) + " / " +
                                std::string(output::word("progress.reading", Language::en));
    write_to(descriptor_, std::string(line_start) + reading + ": " + what + "\x1b[K");
    line_stands_ = true;
}

void ProgressLine::clear() {
    if (!line_stands_) return;
    write_to(descriptor_, clear_line);
    line_stands_ = false;
}

}  // namespace solieu::app
