#include "app/batch/batch_progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "app/messages.h"
#include "output/batch/batch_log.h"
#include "output/words/messages.h"

namespace solieu::app {

namespace {

using std::chrono::seconds;

constexpr std::chrono::milliseconds on_terminal{200};
constexpr seconds elsewhere{30}, metrics_every{5};

bool is_terminal() {
    const char* kind = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

void write_to_terminal(std::string_view text) {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

// "46.2", "0.3"
std::string tenths(double value) {
    char text[32];
    return {text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%.1f", value))};
}

// "40 s", "3 min", "2 h 10 min"
std::string duration(double time) {
    const auto whole = static_cast<std::int64_t>(time);
    if (whole < 100) return std::to_string(whole) + " s";
    const std::int64_t minutes = (whole + 30) / 60;
    if (minutes < 100) return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

}  // namespace

std::string time_now() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    ::gmtime_r(&time, &utc);
    char text[sizeof "2026-03-31T08:15:00Z"];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

BatchProgress::BatchProgress(ToRead all, const ProgressFiles& files)
    : all_(all), metrics_(files.metrics), terminal_(is_terminal()) {
    if (!files.log.empty()) log_.emplace(files.log == "-" ? "" : files.log);
    next_line_ = began_ + (terminal_ ? seconds(1) : elsewhere);
    next_metrics_ = began_;
}

BatchProgress::~BatchProgress() {
    clear();
}

void BatchProgress::clear() {
    if (std::exchange(line_stands_, false)) write_to_terminal("\r\x1b[K");
}

void BatchProgress::took(const output::Record& record, const output::Outcome& outcome) {
    ++done_.documents;
    done_.bytes += record.planned.size;
    pages_ += outcome.pages;
    ++states_[outcome.state];
    if (log_) {
        output::write_batch_log(record, outcome, time_now(), log_->sink());
        if (const Result<void> written = log_->checkpoint(); !written && !error_) error_ = written.error();
    }
    tick();
}

std::string BatchProgress::line() const {
    const double time = std::chrono::duration<double>(Clock::now() - began_).count();
    std::string text = std::to_string(done_.documents) + " of " +
                       counted(static_cast<std::size_t>(all_.documents), "document", "documents");
    if (time > 0 && done_.documents > 0) {
        text += ", " + tenths(static_cast<double>(done_.documents) / time) + "/s";
        const std::int64_t left = all_.bytes - done_.bytes;
        if (left > 0 && done_.bytes > 0)
            text += ", " + duration(time * static_cast<double>(left) / static_cast<double>(done_.bytes)) + " left";
    }
    if (const auto failed = states_.find("failed"); failed != states_.end())
        text += ", " + std::to_string(failed->second) + " failed";
    return text;
}

void BatchProgress::tick() {
    const auto now = Clock::now();
    if (!metrics_.empty() && now >= next_metrics_) {
        next_metrics_ = now + metrics_every;
        write_metrics();
    }
    if (now < next_line_) return;
    using output::Language;
    if (!terminal_) {
        next_line_ = now + elsewhere;
        return print_note(line());
    }
    next_line_ = now + on_terminal;
    const std::string reading = std::string(output::word("progress.reading", Language::vi)) + " / " +
                                std::string(output::word("progress.reading", Language::en));
    write_to_terminal("\r" + reading + ": " + line() + "\x1b[K");
    line_stands_ = true;
}

void BatchProgress::write_metrics() {
    OutputFile file(metrics_);
    const output::Sink sink = file.sink();
    sink(
        "# HELP solieu_batch_documents Documents of this run by what became of them\n"
        "# TYPE solieu_batch_documents gauge\n");
    for (const auto& [state, count] : states_)
        sink("solieu_batch_documents{state=\"" + state + "\"} " + std::to_string(count) + "\n");
    sink("solieu_batch_documents{state=\"waiting\"} " + std::to_string(all_.documents - done_.documents) + "\n");
    sink("# HELP solieu_batch_pages Pages read by this run\n# TYPE solieu_batch_pages counter\nsolieu_batch_pages " +
         std::to_string(pages_) + "\n");
    sink(
        "# HELP solieu_batch_seconds Time since this run began\n# TYPE solieu_batch_seconds counter\n"
        "solieu_batch_seconds " +
        std::to_string(std::chrono::duration_cast<seconds>(Clock::now() - began_).count()) + "\n");
    if (const Result<void> written = file.commit(); !written && !error_) error_ = written.error();
}

Result<void> BatchProgress::finish() {
    clear();
    if (!metrics_.empty()) write_metrics();
    if (log_) {
        if (const Result<void> written = log_->commit(); !written && !error_) error_ = written.error();
    }
    if (error_) return tl::unexpected(*error_);
    return {};
}

}  // namespace solieu::app
