#include "extract/mail/mail_parts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace solieu::extract {
namespace {

constexpr int deepest = 8;
constexpr std::size_t most_header_bytes = 64 * 1024, most_headers = 200;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

// Takes a line off, without its end.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

using Headers = std::map<std::string, std::string, std::less<>>;

// Takes the lines up to the first blank one off; a line that begins with a space goes on.
Headers take_headers(std::string_view& rest) {
    Headers headers;
    std::string* last = nullptr;
    std::size_t bytes = 0;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (trimmed(line).empty()) break;
        bytes += line.size();
        if (bytes > most_header_bytes || headers.size() > most_headers) continue;
        if (line.front() == ' ' || line.front() == '\t') {
            if (last != nullptr) (*last += ' ') += trimmed(line);
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == line.npos) continue;
        last = &headers[lowered(trimmed(line.substr(0, colon)))];
        *last = trimmed(line.substr(colon + 1));
    }
    return headers;
}

std::string_view header(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

// `multipart/related; boundary="a b"`, "boundary" -> "a b"
std::string parameter(std::string_view value, std::string_view name) {
    const std::string low = lowered(value);
    for (std::size_t at = low.find(';'); at != low.npos; at = low.find(';', at + 1)) {
        std::string_view rest = trimmed(value.substr(at + 1));
        if (!lowered(rest.substr(0, name.size() + 1)).starts_with(std::string(name) + "=")) continue;
        rest.remove_prefix(name.size() + 1);
        if (rest.starts_with('"')) return std::string(rest.substr(1, rest.find('"', 1) - 1));
        return std::string(trimmed(rest.substr(0, rest.find(';'))));
    }
    return {};
}

int value_of_base64(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
    std::string out;
    unsigned int bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=') break;
        const int value = value_of_base64(c);
        if (value < 0) continue;
        bits = (bits << 6 | static_cast<unsigned int>(value)) & 0xFFFFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> count & 0xFF);
    }
    return out;
}

int value_of_hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            out += text[i];
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(" \t\r", i + 1), text.size());
        if (end < text.size() && text[end] == '\n') {  // a line that was broken for the way
            i = end;
            continue;
        }
        const int high = i + 2 < text.size() ? value_of_hex(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : value_of_hex(text[i + 2]);
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

class MailReader {
  public:
    explicit MailReader(Budget& budget) : budget_(budget) {}

    void read(std::string_view bytes, int depth) {
        budget_.take(Resource::parts, 1);
        const Headers headers = take_headers(bytes);
        const std::string_view kind = header(headers, "content-type");
        const std::string type = lowered(trimmed(kind.substr(0, kind.find(';'))));
        if (type.starts_with("multipart/")) {
            const std::string boundary = parameter(kind, "boundary");
            if (!boundary.empty() && depth < deepest) read_parts(bytes, "--" + boundary, depth + 1);
            return;
        }
        if (type.empty()) return;
        const std::string coding = lowered(trimmed(header(headers, "content-transfer-encoding")));
        out_.push_back({.type = type,
                        .charset = parameter(kind, "charset"),
                        .location = std::string(header(headers, "content-location")),
                        .attached = lowered(header(headers, "content-disposition")).starts_with("attachment"),
                        .body = coding == "base64"             ? from_base64(bytes)
                                : coding == "quoted-printable" ? from_quoted_printable(bytes)
                                                               : std::string(bytes)});
    }

    [[nodiscard]] std::vector<MailPart> take() { return std::move(out_); }

  private:
    // Parts stand between lines that begin with the mark; the last one ends in "--" behind it.
    void read_parts(std::string_view bytes, const std::string& mark, int depth) {
        std::size_t begin = bytes.npos;
        for (std::size_t at = bytes.find(mark); at != bytes.npos; at = bytes.find(mark, at + mark.size())) {
            if (at > 0 && bytes[at - 1] != '\n') continue;
            const std::string_view behind = bytes.substr(at + mark.size());
            if (!behind.empty() && std::string_view("-\r\n \t").find(behind.front()) == std::string_view::npos)
                continue;
            if (begin != bytes.npos) read(bytes.substr(begin, at - begin), depth);
            if (behind.starts_with("--")) return;
            begin = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        }
        if (begin != bytes.npos) read(bytes.substr(begin), depth);  // cut off
    }

    Budget& budget_;
    std::vector<MailPart> out_;
};

}  // namespace

std::vector<MailPart> mail_parts(std::string_view bytes, Budget& budget) {
    MailReader reader(budget);
    reader.read(bytes, 0);
    return reader.take();
}

}  // namespace solieu::extract
