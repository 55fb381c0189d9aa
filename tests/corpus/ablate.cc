// Sets each weight of the program's searches to nothing, one at a time, and prints what the samples lose by it.
//
// usage: solieu_ablate [--together] [REPORT…]
//        solieu_ablate --list       the weights with what each is for; fails when one has no line
//   REPORT        more documents. One that is named after a sample (district.pdftotext.txt) is held against its truth;
//                 of others only is counted what changes
//   --together    what costs nothing stays at nothing while the weights behind it are tried; of the others only the
//                 first document that changes is looked at
//
// Three sets: of the search for rows in lines without cells (grammar/rowsearch/search/weights.h), of labels and the catalogue
// (normalize/indicators/label_weights.h), of prose and rows (audit/same/likeness_weights.h). The names, and the lines
// that say what each is for, are read from these headers. Columns: rows exact, values and prose figures right that are
// lost or won on the samples with a truth; rows (of the first set), indicators (of the second), relations and findings
// (of the third) that differ, on all documents and on the cases of corpus/cases/loose_rows.txt.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <type_traits>
#include <vector>

#include "audit/check.h"
#include "audit/rulebook/pack_rules.h"
#include "audit/same/likeness_weights.h"
#include "base/lexicon/lexicon.h"
#include "extract/read.h"
#include "grammar/recognize.h"
#include "grammar/rowsearch/loose_rows.h"
#include "normalize/indicators/label_weights.h"
#include "normalize/resolve.h"
#include "output/words/messages.h"
#include "tests/cases.h"
#include "tests/corpus/score.h"
#include "tests/grammar/text_lines.h"

namespace {

using namespace solieu;
using corpus::Outcome;

using Lines = std::vector<std::string>;

struct Input {
    std::string name;
    corpus::Truth truth;  // without a document where there is none
    Outcome usual;
};

struct Weight {
    std::string name, why;
    double value = 0;
};

[[noreturn]] void fail(const std::string& reason) {
    std::fprintf(stderr, "solieu_ablate: %s\n", reason.c_str());
    std::exit(1);
}

// The members of a struct of weights as its header lists them. The struct holds nothing else.
template <class Number>
std::vector<Weight> weights_in(const std::string& header, std::size_t bytes) {
    const std::string type = std::is_same_v<Number, float> ? "float" : "int";
    const std::regex member("^    " + type + R"( (\w+) = ([0-9.]+)F?;\s*//\s*(.*)$)");
    std::ifstream file(header);
    std::vector<Weight> all;
    std::smatch match;
    for (std::string line; std::getline(file, line);) {
        if (std::regex_match(line, match, member)) all.push_back({match[1], match[3], std::stod(match[2])});
    }
    if (all.size() * sizeof(Number) != bytes)
        fail(header + ": of the members " + std::to_string(all.size()) + " have a line that says what they are for");
    return all;
}

template <class Set, class Number>
void put(Set& set, std::size_t index, Number value) {
    static_assert(std::is_trivially_copyable_v<Set>);
    std::memcpy(reinterpret_cast<char*>(&set) + index * sizeof(Number), &value, sizeof value);
}

Lines rows_of(const grammar::Table& table) {
    Lines lines;
    for (const grammar::Row& row : table.rows) {
        std::string line = row.stt + "|" + row.label.text + "|" + row.unit.text + "|" + row.reporter.text;
        for (const grammar::RowValue& value : row.values) line += "|" + value.text.text;
        lines.push_back(line + "|" + row.note.text);
    }
    return lines;
}

Lines rows_of(const grammar::Statements& statements) {
    Lines lines;
    for (const grammar::Table& table : statements.tables) {
        const Lines rows = rows_of(table);
        lines.insert(lines.end(), rows.begin(), rows.end());
    }
    for (const grammar::Figure& figure : statements.figures) lines.push_back(figure.number + " " + figure.subject);
    return lines;
}

Lines indicators_of(const normalize::Facts& facts) {
    Lines lines;
    for (std::size_t t = 0; t < facts.row_indicators.size(); ++t)
        for (std::size_t r = 0; r < facts.row_indicators[t].size(); ++r)
            lines.push_back(std::to_string(t) + "." + std::to_string(r) + " " + facts.row_indicators[t][r].id);
    for (std::size_t f = 0; f < facts.figure_indicators.size(); ++f)
        lines.push_back(std::to_string(f) + " " + facts.figure_indicators[f].id);
    return lines;
}

Lines relations_of(const audit::Audit& audit) {
    Lines lines;
    for (const audit::Judged& judged : audit.relations) {
        std::string line = std::to_string(static_cast<int>(judged.relation.kind)) + " " +
                           std::to_string(judged.relation.stated.fact) + ":";
        for (const audit::Term& part : judged.relation.parts) line += " " + std::to_string(part.fact);
        lines.push_back(line);
    }
    for (const audit::Finding& finding : audit.findings) lines.push_back(output::in_english(finding.message));
    return lines;
}

int different(Lines a, Lines b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    Lines apart;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(apart));
    const std::size_t lost = apart.size();
    apart.clear();
    std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(apart));
    return static_cast<int>(std::max(lost, apart.size()));
}

struct Result {
    int rows = 0, values = 0, figures = 0;  // right
    int extra = 0;                          // rows and figures that are not there, false errors
    int faults = 0;                         // found
};

Result operator-(const Result& a, const Result& b) {
    return {a.rows - b.rows, a.values - b.values, a.figures - b.figures, a.extra - b.extra, a.faults - b.faults};
}

Result judge(const Input& input, const Outcome& outcome) {
    if (input.truth.document.empty()) return {};
    const corpus::Score score = corpus::compare(input.truth, outcome);
    return {score.rows_right, score.values_right, score.facts_right,
            score.extra_rows + score.stray + score.false_errors, score.faults_found};
}

struct Loss {
    Result result;
    int changed = 0, cases = 0;
};

bool is_nothing(const Loss& loss) {
    return loss.changed == 0 && loss.cases == 0;
}

// The rows of each case, as the search finds them.
std::vector<Lines> rows_of_cases(const std::vector<tests::Case>& cases, const grammar::RowWeights& weights) {
    std::vector<Lines> all;
    for (const tests::Case& one : cases) {
        const tests::Lines lines(one.input);
        Lines& rows = all.emplace_back();
        for (const grammar::LooseTable& found :
             grammar::find_loose_tables(lines.placed, built_in_lexicon(), weights).tables) {
            const Lines more = rows_of(found.table);
            rows.insert(rows.end(), more.begin(), more.end());
        }
    }
    return all;
}

// One set of weights: how a document comes out under it.
class RowSearch {
  public:
    using Set = grammar::RowWeights;
    using Number = float;
    static constexpr const char* header = SOLIEU_SOURCE_DIR "/grammar/rowsearch/search/weights.h";
    static constexpr const char* title = "rows in lines without cells";

    RowSearch() : cases_(tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/loose_rows.txt")) {
        if (cases_.empty()) fail("no cases");
        usual_ = rows_of_cases(cases_, {});
    }
    [[nodiscard]] Outcome run(const Input& input, const Set& set) const {
        Outcome outcome;
        outcome.read = true;
        outcome.statements = grammar::recognize(input.usual.document, built_in_lexicon(), set);
        return outcome;
    }
    // What only the comparison with the truth needs.
    static void finish(Outcome& outcome) { outcome.facts = normalize::resolve(outcome.statements, built_in_lexicon()); }
    [[nodiscard]] static Lines seen(const Outcome& outcome) { return rows_of(outcome.statements); }
    [[nodiscard]] int cases_changed(const Set& set) const {
        const std::vector<Lines> now = rows_of_cases(cases_, set);
        int changed = 0;
        for (std::size_t i = 0; i < now.size(); ++i) changed += now[i] == usual_[i] ? 0 : 1;
        return changed;
    }

  private:
    std::vector<tests::Case> cases_;
    std::vector<Lines> usual_;
};

struct Labels {
    using Set = normalize::LabelWeights;
    using Number = int;
    static constexpr const char* header = SOLIEU_SOURCE_DIR "/normalize/indicators/label_weights.h";
    static constexpr const char* title = "labels and the catalogue";

    [[nodiscard]] static Outcome run(const Input& input, const Set& set) {
        Outcome outcome;
        outcome.read = true;
        outcome.statements = input.usual.statements;
        outcome.facts = normalize::resolve(outcome.statements, built_in_lexicon(), set);
        return outcome;
    }
    static void finish(Outcome&) {}
    [[nodiscard]] static Lines seen(const Outcome& outcome) { return indicators_of(outcome.facts); }
    [[nodiscard]] static int cases_changed(const Set&) { return 0; }
};

struct Likeness {
    using Set = audit::LikenessWeights;
    using Number = int;
    static constexpr const char* header = SOLIEU_SOURCE_DIR "/audit/same/likeness_weights.h";
    static constexpr const char* title = "prose and rows";

    [[nodiscard]] static Outcome run(const Input& input, const Set& set) {
        Outcome outcome;
        outcome.read = true;
        outcome.statements = input.usual.statements;
        outcome.facts = input.usual.facts;
        outcome.audit = audit::check(outcome.statements, outcome.facts, built_in_lexicon(),
                                     built_in_lexicon().of<audit::PackRules>().book, set);
        return outcome;
    }
    static void finish(Outcome&) {}
    [[nodiscard]] static Lines seen(const Outcome& outcome) { return relations_of(outcome.audit); }
    [[nodiscard]] static int cases_changed(const Set&) { return 0; }
};

template <class Search>
Loss loss_of(const Search& search, const std::vector<const Input*>& inputs, const std::vector<Lines>& usual,
             const std::vector<Result>& results, const typename Search::Set& set, bool first_only) {
    Loss loss;
    loss.cases = search.cases_changed(set);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (first_only && !is_nothing(loss)) break;
        Outcome outcome = search.run(*inputs[i], set);
        const int changed = different(usual[i], search.seen(outcome));
        if (changed == 0) continue;
        loss.changed += changed;
        search.finish(outcome);
        const Result lost = results[i] - judge(*inputs[i], outcome);
        loss.result.rows += lost.rows;
        loss.result.values += lost.values;
        loss.result.figures += lost.figures;
        loss.result.extra += lost.extra;
        loss.result.faults += lost.faults;
    }
    return loss;
}

template <class Search>
void ablate(const std::vector<Input>& all, bool together) {
    using Set = typename Search::Set;
    using Number = typename Search::Number;
    const Search search;
    const std::vector<Weight> weights = weights_in<Number>(Search::header, sizeof(Set));
    Set nothing;
    for (std::size_t w = 0; w < weights.size(); ++w) put(nothing, w, Number{0});
    // Only documents whose reading depends on the set tell anything.
    std::vector<const Input*> inputs;
    std::vector<Lines> usual;
    std::vector<Result> results;
    for (const Input& input : all) {
        Outcome outcome = search.run(input, {});
        Lines seen = search.seen(outcome);
        if (different(seen, search.seen(search.run(input, nothing))) == 0) continue;
        inputs.push_back(&input);
        usual.push_back(std::move(seen));
        search.finish(outcome);
        results.push_back(judge(input, outcome));
    }
    std::printf("\n%s: %zu weights, %zu documents that need them\n", Search::title, weights.size(), inputs.size());
    std::printf("%-26s %6s %6s %6s %6s %6s %6s %8s %6s\n", "set to nothing", "usual", "rows", "values", "figures",
                "extra", "faults", "changed", "cases");
    Set base;
    int idle = 0;
    for (std::size_t w = 0; w < weights.size(); ++w) {
        Set set = base;
        put(set, w, Number{0});
        const Loss loss = loss_of(search, inputs, usual, results, set, together);
        if (is_nothing(loss)) {
            ++idle;
            if (together) base = set;
        }
        const Result& lost = loss.result;
        std::printf("%-26s %6g %6d %6d %6d %6d %6d %8d %6d  %s%s\n", weights[w].name.c_str(), weights[w].value,
                    -lost.rows, -lost.values, -lost.figures, -lost.extra, -lost.faults, loss.changed, loss.cases,
                    is_nothing(loss) ? "COSTS NOTHING: " : "", weights[w].why.c_str());
        std::fflush(stdout);
    }
    std::printf("%d cost nothing%s\n", idle, together ? " together" : "");
}

template <class Search>
void list() {
    std::printf("\n%s\n", Search::title);
    for (const Weight& weight : weights_in<typename Search::Number>(Search::header, sizeof(typename Search::Set)))
        std::printf("%-26s %6g  %s\n", weight.name.c_str(), weight.value, weight.why.c_str());
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string(arguments[1]) == "--list") {
        list<RowSearch>();
        list<Labels>();
        list<Likeness>();
        return 0;
    }
    bool together = false;
    std::vector<Input> inputs;
    const auto add = [&](const std::string& path, corpus::Truth truth) {
        Input& input = inputs.emplace_back();
        input.name = path;
        input.truth = std::move(truth);
        input.usual = corpus::run(path);
        if (!input.usual.read) fail(path + ": " + input.usual.trouble);
    };
    for (const std::string& name : corpus::sample_names()) {
        corpus::Truth truth = corpus::read_truth("corpus/samples/" + name + ".truth.json");
        const std::string path = truth.document;
        add(path, std::move(truth));
    }
    for (int i = 1; i < count; ++i) {
        if (std::string(arguments[i]) == "--together") {
            together = true;
        } else {
            const std::string path = arguments[i];
            const std::string file = path.substr(path.rfind('/') + 1);
            const std::string truth = "corpus/samples/" + file.substr(0, file.find('.')) + ".truth.json";
            corpus::Truth told;
            if (std::ifstream(truth).good()) told = corpus::read_truth(truth);
            add(path, std::move(told));
        }
    }
    ablate<RowSearch>(inputs, together);
    ablate<Labels>(inputs, together);
    ablate<Likeness>(inputs, together);
    return 0;
}
