#include "output/words/messages.h"

#include <algorithm>
#include <vector>

namespace solieu::output {

namespace {

constexpr int deepest = 16;

constexpr std::string_view vietnamese =
#include "vi.inc"
    ;
constexpr std::string_view english =
#include "en.inc"
    ;

using Entries = std::vector<std::pair<std::string_view, std::string_view>>;

Entries entries_of(std::string_view table) {
    Entries entries;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        entries.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    }
    std::ranges::sort(entries);
    return entries;
}

const std::string_view* find(std::string_view code, Language language) {
    const auto entries = catalogue(language);
    const auto found = std::ranges::lower_bound(entries, code, {}, [](const auto& entry) { return entry.first; });
    return found != entries.end() && found->first == code ? &found->second : nullptr;
}

class Writer {
  public:
    explicit Writer(Language language) : language_(language) {}

    std::string text(const audit::Message& message, int depth = 0) const {
        std::string out;
        if (depth > deepest) return out;
        if (message.code.empty()) {
            for (const audit::Argument& argument : message.arguments) out += text(argument, depth);
            return out;
        }
        const std::string_view* found = find(message.code, language_);
        std::string_view left = found ? *found : std::string_view(message.code);
        while (!left.empty()) {
            const std::size_t open = left.find('{');
            const std::size_t close = left.find('}', std::min(open, left.size()));
            out += left.substr(0, std::min(open, left.size()));
            if (close == std::string_view::npos) break;
            std::string_view name = left.substr(open + 1, close - open - 1);
            const bool upper = name.starts_with('^');
            if (upper) name.remove_prefix(1);
            const auto filling = std::ranges::find(message.arguments, name, &audit::Argument::name);
            if (filling != message.arguments.end()) {
                std::string value = text(*filling, depth);
                out += upper ? sentence(std::move(value)) : value;
            }
            left.remove_prefix(close + 1);
        }
        return out;
    }

  private:
    std::string text(const audit::Argument& argument, int depth) const {
        using Kind = audit::Argument::Kind;
        switch (argument.kind) {
            case Kind::text:
                return argument.value;
            case Kind::number:
                return format_number(argument.value, language_);
            case Kind::day:
                return format_day(argument.value, language_);
            case Kind::explanation:
                return language_ == Language::vi ? argument.value : argument.english;
            case Kind::messages: {
                std::string out;
                for (const audit::Message& message : argument.messages) out += text(message, depth + 1);
                return out;
            }
        }
        return {};
    }

    Language language_;
};

}  // namespace

std::span<const std::pair<std::string_view, std::string_view>> catalogue(Language language) {
    if (language == Language::vi) {
        static const Entries entries = entries_of(vietnamese);
        return entries;
    }
    static const Entries entries = entries_of(english);
    return entries;
}

bool has_word(std::string_view code, Language language) {
    return find(code, language) != nullptr;
}

std::string_view code_of(Language language) {
    return language == Language::vi ? "vi" : "en";
}

std::string_view word(std::string_view code, Language language) {
    const std::string_view* found = find(code, language);
    return found ? *found : std::string_view();
}

std::string text_of(const audit::Message& message, Language language) {
    return Writer(language).text(message);
}

std::string text_of(const audit::Sentences& sentences, Language language) {
    std::string out;
    for (const audit::Message& message : sentences) {
        const std::string text = text_of(message, language);
        if (!text.empty()) out += (out.empty() ? "" : " ") + text;
    }
    return out;
}

std::string in_english(const audit::Sentences& sentences) {
    return text_of(sentences, Language::en);
}

std::string format_number(std::string_view plain, Language language) {
    const std::size_t begin = plain.starts_with('-') ? 1 : 0;
    const std::size_t point = std::min(plain.find('.'), plain.size());
    const bool digits =
        plain.find_first_not_of("0123456789", begin) >= point &&
        (point == plain.size() || plain.find_first_not_of("0123456789", point + 1) == std::string_view::npos);
    if (!digits || point == begin) return std::string(plain);
    const bool vi = language == Language::vi;
    std::string text(plain.substr(0, begin));
    for (std::size_t i = begin; i < point; ++i) {
        if (i > begin && (point - i) % 3 == 0) text += vi ? '.' : ',';
        text += plain[i];
    }
    if (point < plain.size()) {
        text += vi ? ',' : '.';
        text += plain.substr(point + 1);
    }
    return text;
}

std::string format_day(std::string_view iso, Language language) {
    const bool day = iso.size() == 10 && iso[4] == '-' && iso[7] == '-' &&
                     iso.find_first_not_of("0123456789-") == std::string_view::npos;
    if (language == Language::en || !day) return std::string(iso);
    // Without the zeros before.
    const auto short_form = [](std::string_view two) { return two.substr(two.starts_with('0') ? 1 : 0); };
    std::string out(short_form(iso.substr(8)));
    (out += '/') += short_form(iso.substr(5, 2));
    (out += '/') += iso.substr(0, 4);
    return out;
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace solieu::output
