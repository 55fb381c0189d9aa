#include "app/worker/warm_up.h"

#include <exception>
#include <functional>
#include <string>
#include <system_error>

#include "audit/check.h"
#include "audit/rulebook/pack_rules.h"
#include "base/side_by_side.h"
#include "extract/file_readers.h"
#include "extract/text_reader.h"
#include "grammar/recognize.h"
#include "normalize/resolve.h"
#include "output/words/messages.h"

namespace solieu::app {
namespace {

std::string short_report(const Lexicon& lexicon, bool rest) {
    std::string text;
    for (const PackRow& row : lexicon.rows("warm_up.tsv")) {
        if (row[0].starts_with("rest") && !rest) continue;
        if ((row[0] == "paragraph" || row[0] == "rest") && !text.empty()) text += '\n';
        text += row[1];
        text += '\n';
    }
    return text;
}

// `all`: the rest of it too, and what is done with what was read.
void read_short_report(const Lexicon& lexicon, bool all) {
    try {
        const std::string report = short_report(lexicon, all);
        if (report.empty()) return;
        const auto document = extract::read_text(report, {});
        if (!document) return;
        const grammar::Statements statements = grammar::recognize(*document, lexicon);
        const normalize::Facts facts = normalize::resolve(statements, lexicon);
        if (!all) return;
        static_cast<void>(audit::check(statements, facts, lexicon, lexicon.of<audit::PackRules>().book));
        for (const output::Language language : {output::Language::vi, output::Language::en})
            static_cast<void>(output::word("list.title", language));
    } catch (const std::exception&) {
        // Whatever it was, it comes again where it can be told.
    }
}

bool warm = false;

}  // namespace

std::jthread warm_up(const Lexicon& lexicon, int threads) {
    if (warm || thread_count(threads, 2) < 2) return {};
    try {
        return std::jthread(read_short_report, std::cref(lexicon), false);
    } catch (const std::system_error&) {
        return {};  // the system gives none
    }
}

void warm_up_now(const Lexicon& lexicon, const std::vector<std::string>& files) {
    for (const std::string& file : files) extract::open_reader_for(file);
    if (!warm) read_short_report(lexicon, true);
    static_cast<void>(lexicon.of<audit::PackRules>());
    warm = true;
}

}  // namespace solieu::app
