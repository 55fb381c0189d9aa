#include "normalize/report/unit_list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

#include "base/edit_distance.h"
#include "base/lexicon/phrase_table.h"
#include "base/text.h"
#include "normalize/report/calendar.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t heads_among = 30;     // rows of a list before its heads, at most
constexpr std::size_t max_errors = 20;      // a list in another form would complain of every row
constexpr std::size_t max_cell = 200;       // bytes of a cell that names one unit
constexpr std::size_t max_old_cell = 2000;  // and of one that names those of old

enum Column : std::size_t {
    code,
    name,
    level,
    province,
    province_code,
    district,
    district_code,
    since,
    until,
    old_code,
    old_name,
    old_province,
    new_code,
    column_count
};
constexpr std::array<std::string_view, column_count> column_names = {
    "code",  "name",  "level",    "province", "province-code", "district", "district-code",
    "since", "until", "old-code", "old-name", "old-province",  "new-code"};

// Letters and digits without marks, single spaces: "Tỉnh / Thành Phố" -> "tinh thanh pho".
std::string bare(std::string_view text) {
    std::string out;
    for (const char letter : fold(text)) {
        const bool word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (word)
            out += letter;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

// `known`: words without marks, and as they are written.
using Written = std::map<std::string, std::string, std::less<>>;

std::string advice_for(std::string_view written, const Written& known, std::string otherwise) {
    std::vector<std::string_view> words;
    for (const auto& [word, shown] : known) words.push_back(word);
    const std::string_view meant = nearest(written, words);
    return meant.empty() ? otherwise : "Did you mean \"" + known.find(meant)->second + "\"?";
}

struct ListWords {
    explicit ListWords(const Lexicon& lexicon);
    std::map<std::string, Column, std::less<>> heads;
    std::map<std::string, std::string, std::less<>> kinds;  // "xa" -> "xã", "commune" -> "xã"
    Written head_words, kind_words;
};

ListWords::ListWords(const Lexicon& lexicon) {
    for (const DivisionKind& kind : lexicon.of<Territories>().kinds) {
        kinds.emplace(bare(kind.words), std::string(kind.kind));
        kind_words.emplace(bare(kind.words), std::string(kind.words));
    }
    for (const PackRow& row : lexicon.rows("list_heads.tsv")) {
        if (row[0] == "kind") kinds.emplace(bare(row[1]), std::string(row[2]));
        (row[0] == "kind" ? kind_words : head_words).emplace(bare(row[1]), std::string(row[1]));
        const auto named = std::find(column_names.begin(), column_names.end(), row[0]);
        if (named != column_names.end()) heads.emplace(bare(row[1]), static_cast<Column>(named - column_names.begin()));
    }
}

using Columns = std::array<int, column_count>;  // -1: not there

class ListReader {
  public:
    ListReader(const std::vector<ListRow>& rows, const ListDays& days, const Lexicon& lexicon)
        : rows_(rows), days_(days), words_(lexicon), known_(lexicon.of<Territories>()) {}

    UnitList read() {
        const std::size_t begin = find_heads();
        if (begin == 0) return std::move(list_);
        is_old_ = is_of_ended_kinds(begin);
        for (std::size_t at = begin; at < rows_.size() && list_.errors.size() < max_errors; ++at) read_row(rows_[at]);
        if (list_.errors.empty() && list_.units.empty())
            fail(rows_[begin - 1], "no unit stands below the heads", "Check the sheet or the separators");
        if (list_.errors.empty()) set_days();
        if (list_.errors.empty()) check_codes();
        list_.units.insert(list_.units.end(), std::make_move_iterator(old_.begin()),
                           std::make_move_iterator(old_.end()));
        if (!list_.errors.empty()) list_.units.clear();
        return std::move(list_);
    }

  private:
    void fail(const ListRow& row, std::string reason, std::string advice) {
        list_.errors.push_back({ErrorKind::unreadable, row.place, std::move(reason), std::move(advice)});
    }

    // The row below the heads; 0 where there are none.
    std::size_t find_heads() {
        std::size_t best = 0;
        int most = 0;
        for (std::size_t at = 0; at < std::min(rows_.size(), heads_among); ++at) {
            Columns columns;
            columns.fill(-1);
            int found = 0;
            for (std::size_t c = 0; c < rows_[at].cells.size(); ++c) {
                const auto head = words_.heads.find(bare(rows_[at].cells[c]));
                if (head == words_.heads.end() || columns[head->second] >= 0) continue;
                columns[head->second] = static_cast<int>(c);
                ++found;
            }
            if (found <= most) continue;
            most = found;
            best = at + 1;
            columns_ = columns;
        }
        if (most >= 2 && columns_[name] >= 0 && columns_[code] >= 0) return best;
        const ListRow nothing{.place = rows_.empty() ? "" : rows_.front().place, .cells = {}};
        const ListRow& row = most > 0 ? rows_[best - 1] : (rows_.empty() ? nothing : rows_.front());
        const bool lacks_code = most > 0 && columns_[name] >= 0;
        std::string advice = "Head them as \"code\", \"name\", \"level\", \"province\", or in Vietnamese";
        for (const std::string& cell : row.cells) {
            const std::string written = bare(cell);
            if (written.empty() || words_.heads.contains(written)) continue;
            const std::string meant = advice_for(written, words_.head_words, "");
            if (!meant.empty()) advice = "\"" + single_spaced(cell) + "\" is no head. " + meant;
        }
        fail(row, std::string("no column is headed as that of the ") + (lacks_code ? "codes" : "names"), advice);
        return 0;
    }

    std::string cell(const ListRow& row, Column column) const {
        const int at = columns_[column];
        if (at < 0 || static_cast<std::size_t>(at) >= row.cells.size()) return {};
        return single_spaced(row.cells[static_cast<std::size_t>(at)]);
    }

    // "Xã An Hòa" -> "xã", "An Hòa"; the kind "" where the name begins with none.
    std::pair<std::string, std::string> split_name(const std::string& written) const {
        const std::string low = lower(written);
        const DivisionKind* found = nullptr;
        for (const DivisionKind& kind : known_.kinds) {
            if (!low.starts_with(std::string(kind.words) + " ")) continue;
            if (found == nullptr || kind.words.size() > found->words.size()) found = &kind;
        }
        if (found == nullptr) return {"", written};
        return {std::string(found->kind), single_spaced(std::string_view(written).substr(found->words.size()))};
    }

    std::string kind_in(const ListRow& row) const {
        const auto known = words_.kinds.find(bare(cell(row, level)));
        return known != words_.kinds.end() ? known->second : split_name(cell(row, name)).first;
    }

    // Whether some units are of a kind that there is no more, and none of one that is new.
    bool is_of_ended_kinds(std::size_t begin) const {
        bool ended = false;
        for (std::size_t at = begin; at < rows_.size(); ++at) {
            const std::string kind = kind_in(rows_[at]);
            const Level of_level = level_of(kind, true);
            for (const DivisionKind& known : known_.kinds) {
                if (known.kind != kind || known.level != of_level) continue;
                if (known.since) return false;
                ended = ended || (known.until && !cell(rows_[at], province).empty());
            }
        }
        return ended;
    }

    Level level_of(std::string_view kind, bool in_province) const {
        Level found = Level::unknown;
        for (const DivisionKind& known : known_.kinds) {
            if (known.kind != kind) continue;
            if (found == Level::unknown || (known.level == Level::province) != in_province) found = known.level;
        }
        return found;
    }

    static std::string padded(std::string text, Level level) {
        const std::size_t digits = level == Level::province ? 2 : level == Level::district ? 3 : 5;
        const bool number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        if (number && text.size() < digits) text.insert(0, digits - text.size(), '0');
        return text;
    }

    // The code of the province that a cell names; "" after a complaint. Of two of one name the one of the list's days.
    std::string province_named(const ListRow& row, const std::string& written, bool old) {
        const std::vector<std::string> words = name_words(split_name(written).second);
        std::vector<const TerritoryUnit*> found = known_.named(words, 0, Level::province);
        std::erase_if(found, [&](const TerritoryUnit* unit) { return unit->words != words; });
        if (found.empty()) {
            Written names;
            for (const TerritoryUnit& unit : known_.units)
                if (unit.level == Level::province) names.emplace(bare(unit.name), unit.name);
            fail(row, "\"" + written + "\" is no province",
                 advice_for(bare(split_name(written).second), names, "Write its name or its code"));
            return {};
        }
        const bool ended = std::all_of(found.begin(), found.end(), [](const TerritoryUnit* u) { return u->until; });
        if (ended && !old) names_ended_province_ = true;
        const bool wants_old = old || days_.until || is_old_;
        const auto fits = [&](const TerritoryUnit* unit) { return unit->until.has_value() == wants_old; };
        const auto chosen = std::find_if(found.begin(), found.end(), fits);
        return (chosen == found.end() ? found.front() : *chosen)->code;
    }

    std::string province_of(const ListRow& row, std::string written, const std::string& named, bool old = false) {
        if (!written.empty()) {
            written = padded(std::move(written), Level::province);
            if (known_.has_code(written, Level::province)) return written;
            fail(row, "\"" + written + "\" is no code of a province", "Those of all provinces: solieu packs show");
            return {};
        }
        return named.empty() ? std::string() : province_named(row, named, old);
    }

    std::optional<CalendarDate> day_in(const ListRow& row, Column column) {
        const std::string text = cell(row, column);
        if (text.empty()) return std::nullopt;
        if (const auto day = read_iso_day(text)) return day;
        std::array<int, 3> parts{};  // "1/7/2025"
        std::size_t part = 0;
        for (const char letter : text) {
            if (letter >= '0' && letter <= '9' && part < 3 && parts[part] < 10000)
                parts[part] = parts[part] * 10 + (letter - '0');
            else if (letter == '/' || letter == '-' || letter == '.')
                ++part;
            else
                part = 9;
        }
        const CalendarDate day{parts[2], parts[1], parts[0]};
        if (part == 2 && exists(day)) return day;
        fail(row, "\"" + text + "\" is no day", "Write it as 2025-07-01 or 1/7/2025");
        return std::nullopt;
    }

    void read_row(const ListRow& row) {
        const std::string written = cell(row, name), number = cell(row, code);
        if (written.empty() && number.empty()) return;  // blank, or a title between
        const std::string unit_name = split_name(written).second;
        if (unit_name.empty() || unit_name.size() > max_cell) return fail(row, "the name is missing", "Write it");
        const std::string kind = kind_in(row), said = cell(row, level);
        if (kind.empty() && !said.empty())
            return fail(row, "\"" + said + "\" is no level",
                        advice_for(bare(said), words_.kind_words, "Write the kind of the unit, such as \"commune\""));
        if (kind.empty())
            return fail(row, "\"" + written + "\" has no level",
                        "Head a column \"level\", or write the kind in the name");
        const std::string of_district = cell(row, district);
        TerritoryUnit unit{.kind = kind, .name = unit_name};
        unit.province = province_of(row, cell(row, province_code), cell(row, province));
        if (!list_.errors.empty() && list_.errors.back().place == row.place) return;
        unit.level = level_of(kind, !unit.province.empty());
        if (unit.level == Level::province) unit.province.clear();
        if (unit.level != Level::province && unit.province.empty())
            return fail(row, "\"" + written + "\" has no province", "Head a column \"province\"");
        unit.code = padded(number, unit.level);
        if (unit.code.empty()) return fail(row, "\"" + written + "\" has no code", "Write it");
        unit.since = day_in(row, since);
        unit.until = day_in(row, until);
        if (const std::string successor = cell(row, new_code); !successor.empty())
            unit.successors = {padded(successor, unit.level == Level::district ? Level::commune : unit.level)};
        add_district(row, unit.province, of_district);
        add_old(row, unit);
        add(row, std::move(unit));
    }

    // The district that stands beside its communes.
    void add_district(const ListRow& row, const std::string& in_province, const std::string& written) {
        if (written.empty() || cell(row, district_code).empty()) return;
        const auto [kind, unit_name] = split_name(written);
        if (kind.empty()) return;
        TerritoryUnit unit{.code = padded(cell(row, district_code), Level::district),
                           .kind = kind,
                           .name = unit_name,
                           .province = in_province,
                           .level = level_of(kind, true)};
        add(row, std::move(unit));
    }

    // What went into the unit: one with its code, or several by name. What names no kind is of the same.
    void add_old(const ListRow& row, const TerritoryUnit& into) {
        const std::string text = cell(row, old_name), number = cell(row, old_code);
        if (text.empty() || text.size() > max_old_cell) return;
        const std::string in_province = province_of(row, "", cell(row, old_province), true);
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
            const auto [kind, unit_name] = split_name(single_spaced(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (unit_name.empty()) continue;
            TerritoryUnit unit{.kind = kind.empty() ? into.kind : kind, .name = unit_name, .province = in_province};
            unit.level = level_of(unit.kind, into.level != Level::province);
            if (unit.level != Level::province && unit.province.empty() && level_of(unit.kind, false) != unit.level)
                unit.province = into.province;  // else it would be read as a province
            if (end == text.size()) unit.code = padded(number, unit.level);
            unit.successors = {into.code};
            old_.push_back(std::move(unit));
        }
    }

    // A unit may stand on several rows, one for each of those that went into it.
    void add(const ListRow& row, TerritoryUnit unit) {
        const std::string key =
            unit.code + " " + std::string(name_of(unit.level)) + " " + (unit.since ? to_iso(*unit.since) : "");
        const auto [first, fresh] = by_code_.emplace(key, list_.units.size());
        if (fresh) {
            list_.units.push_back(std::move(unit));
            return;
        }
        TerritoryUnit& other = list_.units[first->second];
        if (other.name != unit.name || other.kind != unit.kind)
            return fail(row, "the code " + unit.code + " is there twice: " + other.name + ", " + unit.name,
                        "Each unit has a code of its own");
        for (std::string& successor : unit.successors)
            if (std::find(other.successors.begin(), other.successors.end(), successor) == other.successors.end())
                other.successors.push_back(std::move(successor));
    }

    const DivisionKind* kind_of(const TerritoryUnit& unit) const {
        for (const DivisionKind& kind : known_.kinds)
            if (kind.kind == unit.kind && kind.level == unit.level) return &kind;
        return nullptr;
    }

    // Where the list says no days, those of the caller; else those of the kinds in it: a list with units of a kind that
    // has ended is one of that time.
    void set_days() {
        ListDays all = days_;
        std::optional<CalendarDate> ended, begun;
        for (const TerritoryUnit& unit : list_.units) {
            const DivisionKind* kind = kind_of(unit);
            if (kind == nullptr) continue;
            if (kind->until) ended = kind->until;
            if (kind->since) begun = kind->since;
        }
        for (const DivisionKind& kind : known_.kinds)
            if (names_ended_province_ && kind.until && !ended) ended = kind.until;
        if (!all.until && !all.since) {
            if (ended && !begun) all.until = ended;
            if (begun && !ended) all.since = begun;
        }
        for (TerritoryUnit& unit : list_.units) {
            const DivisionKind* kind = kind_of(unit);
            if (!unit.since) unit.since = all.since;
            if (!unit.until) unit.until = all.until;
            if (kind != nullptr && !unit.until && kind->until) unit.until = kind->until;
            if (kind != nullptr && !unit.since && kind->since) unit.since = kind->since;
            if (!unit.since && !unit.until) list_.without_days = true;
        }
        for (TerritoryUnit& unit : old_) {
            unit.until = all.since ? std::optional(day_before(*all.since)) : last_day_of_kinds();
            if (unit.until && unit.since && *unit.until < *unit.since) unit.since = std::nullopt;
        }
    }

    std::optional<CalendarDate> last_day_of_kinds() const {
        std::optional<CalendarDate> last;
        for (const DivisionKind& kind : known_.kinds) last = std::max(last, kind.until);
        return last;
    }

    static CalendarDate day_before(CalendarDate day) {
        if (--day.day > 0) return day;
        if (--day.month == 0) {
            day.month = 12;
            --day.year;
        }
        day.day = days_in(day.year, day.month);
        return day;
    }

    void check_codes() {
        for (const TerritoryUnit& unit : list_.units)
            if (unit.since && unit.until && *unit.until < *unit.since)
                fail(rows_.front(), unit.name + " ends before it begins", "Exchange the days");
    }

    const std::vector<ListRow>& rows_;
    ListDays days_;
    ListWords words_;
    const Territories& known_;
    Columns columns_{};
    UnitList list_;
    std::vector<TerritoryUnit> old_;
    std::map<std::string, std::size_t> by_code_;
    bool names_ended_province_ = false;
    bool is_old_ = false;
};

std::string without_tabs(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

UnitList read_unit_list(const std::vector<ListRow>& rows, const ListDays& days, const Lexicon& lexicon) {
    return ListReader(rows, days, lexicon).read();
}

std::string table_of(const std::vector<TerritoryUnit>& units, std::string_view source) {
    std::string text = "# Fields as in packs/vi-administration/territories.tsv.\n";
    for (const TerritoryUnit& unit : units) {
        std::string successors;
        for (const std::string& successor : unit.successors) successors += (successors.empty() ? "" : ";") + successor;
        const std::string fields[] = {unit.code,
                                      unit.kind,
                                      unit.name,
                                      unit.province,
                                      unit.since ? to_iso(*unit.since) : "",
                                      unit.until ? to_iso(*unit.until) : "",
                                      successors,
                                      std::string(source)};
        for (std::size_t at = 0; at < std::size(fields); ++at) text += (at == 0 ? "" : "\t") + without_tabs(fields[at]);
        text += "\n";
    }
    return text;
}

}  // namespace solieu::normalize
