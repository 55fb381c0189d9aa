#include "output/versions/versions_text.h"

#include <algorithm>

#include "output/versions/change_words.h"
#include "output/words/phrases.h"

namespace solieu::output {
namespace {

using audit::as_is;
using audit::ChangeWeight;
using audit::Compared;
using audit::VersionChange;

constexpr std::size_t most_misread = 12;  // words that may be misread, told one by one

class VersionsText {
  public:
    VersionsText(const ComparedReports& compared, const FindingsTextOptions& options)
        : compared_(compared), options_(options) {}

    std::string head() const {
        return text_of(audit::Message{"compare.files",
                                      {as_is("before", printable(compared_.before.document.file)),
                                       as_is("after", printable(compared_.after.document.file))}},
                       options_.language) +
               "\n";
    }

    std::string group(ChangeWeight weight) const {
        const std::vector<int> list = changes_of(compared_.comparison, weight);
        if (list.empty()) return {};
        std::string out = "\n" + styled(weight, heading_of(weight, options_.language)) + "\n";
        int number = 0;
        std::vector<int> tables;  // whose new numbers were told
        const std::vector<int> misread = weight == ChangeWeight::doubtful ? words_in(list) : std::vector<int>();
        for (const int index : list) {
            const VersionChange& change = change_at(index);
            if (misread.size() > most_misread && std::ranges::find(misread, index) != misread.end()) continue;
            if (change.what == Compared::stt && renumbered(list, change.after.table).size() > 1) {
                if (std::ranges::find(tables, change.after.table) != tables.end()) continue;
                tables.push_back(change.after.table);
                out += std::to_string(++number) + ". " + numbers(list, change.after.table) + "\n";
                continue;
            }
            out += std::to_string(++number) + ". " + told(change) + "\n";
        }
        if (misread.size() <= most_misread) return out;
        return out + std::to_string(++number) + ". " +
               text_of(audit::Message{"compare.misread-words", {as_is("count", std::to_string(misread.size()))}},
                       options_.language) +
               "\n";
    }

    std::string summary() const {
        std::string out = "\n" + std::string(phrases_of(options_.language).found) + ": " +
                          summary_of(compared_, options_.language) + "\n";
        out += unread("compare.unread-before", compared_.before);
        return out + unread("compare.unread-after", compared_.after);
    }

  private:
    const VersionChange& change_at(int index) const {
        return compared_.comparison.changes[static_cast<std::size_t>(index)];
    }

    std::string styled(ChangeWeight weight, std::string_view text) const {
        if (!options_.color) return std::string(text);
        const char* color = weight == ChangeWeight::numbers ? "31" : weight == ChangeWeight::doubtful ? "33" : "36";
        return "\x1b[1;" + std::string(color) + "m" + std::string(text) + "\x1b[0m";
    }

    std::string told(const VersionChange& change) const {
        const ChangeWords words = words_of_change(compared_, change, options_.language);
        std::string out = words.sentence;
        if (!words.why.empty()) out += " – " + words.why;
        const std::string pages = pages_of_change(change, options_.language);
        return pages.empty() ? out : out + " · " + pages;
    }

    // Those of labels, heads and texts: of a poor scan there are hundreds.
    std::vector<int> words_in(const std::vector<int>& list) const {
        std::vector<int> some;
        for (const int index : list) {
            if (!is_of_numbers(change_at(index))) some.push_back(index);
        }
        return some;
    }

    std::vector<int> renumbered(const std::vector<int>& list, int table) const {
        std::vector<int> some;
        for (const int index : list) {
            if (change_at(index).what == Compared::stt && change_at(index).after.table == table) some.push_back(index);
        }
        return some;
    }

    // "Bảng 1: đánh số lại 7 dòng (1.4 → 1.5, … 1.10 → 1.11)"
    std::string numbers(const std::vector<int>& list, int table) const {
        const std::vector<int> some = renumbered(list, table);
        const auto pair = [&](int index) {
            const VersionChange& change = change_at(index);
            const auto shown = [](const std::string& text) { return text.empty() ? "–" : printable(text); };
            return shown(change.before.written) + " → " + shown(change.after.written);
        };
        return text_of(
            audit::Message{"compare.renumbered",
                           {as_is("table", std::to_string(table + 1)), as_is("count", std::to_string(some.size())),
                            as_is("first", pair(some.front())), as_is("last", pair(some.back()))}},
            options_.language);
    }

    std::string unread(std::string_view code, const Report& report) const {
        const std::vector<std::string> lines = unread_of(report, options_.language);
        if (lines.empty()) return {};
        std::string out(word(code, options_.language));
        out += ":\n";
        for (const std::string& line : lines) out += "   - " + line + "\n";
        return out;
    }

    const ComparedReports& compared_;
    const FindingsTextOptions& options_;
};

}  // namespace

void write_versions_text(const ComparedReports& compared, const FindingsTextOptions& options, const Sink& sink) {
    const VersionsText text(compared, options);
    sink(text.head());
    for (const ChangeWeight weight : weights_in_order()) sink(text.group(weight));
    sink(text.summary());
}

}  // namespace solieu::output
