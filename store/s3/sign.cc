#include "store/s3/sign.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/sha256.h"

namespace solieu::store {

namespace {

constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view hex_digits = "0123456789abcdef", large_digits = "0123456789ABCDEF";

std::string hmac(std::string_view key, std::string_view text) {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    ::HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
           text.size(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    digest.resize(size);
    return digest;
}

std::string hex(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += hex_digits[byte >> 4];
        text += hex_digits[byte & 0xF];
    }
    return text;
}

}  // namespace

std::string authorization(const SignedRequest& request, const Access& access, const std::string& time) {
    std::string lines, names;
    for (const auto& [name, value] : request.headers) {
        lines += name + ":" + value + "\n";
        names += (names.empty() ? "" : ";") + name;
    }
    const std::string canonical = request.method + "\n" + request.path + "\n" + request.query + "\n" + lines + "\n" +
                                  names + "\n" + request.body_sha256;
    const std::string day = time.substr(0, 8);
    const std::string scope = day + "/" + access.region + "/s3/aws4_request";
    const std::string to_sign = std::string(algorithm) + "\n" + time + "\n" + scope + "\n" + sha256_of(canonical);
    const std::string key = hmac(hmac(hmac(hmac("AWS4" + access.secret, day), access.region), "s3"), "aws4_request");
    return std::string(algorithm) + " Credential=" + access.key_id + "/" + scope + ", SignedHeaders=" + names +
           ", Signature=" + hex(hmac(key, to_sign));
}

std::string encoded(std::string_view text, bool keep_slash) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~' || (keep_slash && c == '/');
        if (plain) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += large_digits[byte >> 4];
        out += large_digits[byte & 0xF];
    }
    return out;
}

std::string query_of(const std::map<std::string, std::string>& parameters) {
    std::string query;
    for (const auto& [name, value] : parameters)
        query += (query.empty() ? "" : "&") + encoded(name, false) + "=" + encoded(value, false);
    return query;
}

}  // namespace solieu::store
