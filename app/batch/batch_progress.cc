#include "app/batch/batch_progress.h"

#include <cstdio>

#include "app/messages.h"
#include "app/utc_time.h"
#include "output/batch/batch_log.h"

namespace solieu::app {

namespace {

using std::chrono::seconds;

constexpr seconds line_every{30}, metrics_every{5};  // the lines of a log

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

BatchProgress::BatchProgress(ToRead all, const ProgressFiles& files)
    : all_(all), metrics_(files.metrics), next_line_(began_ + line_every), next_metrics_(began_) {
    if (!files.log.empty()) log_.emplace(files.log == "-" ? "" : files.log);
}

void BatchProgress::took(const output::Record& record, const output::Outcome& outcome) {
    ++done_.documents;
    done_.bytes += record.planned.size;
    pages_ += outcome.pages;
    ++states_[outcome.state];
    if (log_) {
        output::write_batch_log(record, outcome, utc_now(), log_->sink());
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
    if (terminal_.is_shown()) return terminal_.say(line());
    if (now < next_line_) return;
    next_line_ = now + line_every;
    print_note(line());
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
    terminal_.clear();
    if (!metrics_.empty()) write_metrics();
    if (log_) {
        if (const Result<void> written = log_->commit(); !written && !error_) error_ = written.error();
    }
    if (error_) return tl::unexpected(*error_);
    return {};
}

}  // namespace solieu::app
