#pragma once
// Structs as bytes, for the way from a worker process to the one that asked, and for a file of this process.
//
// Both ends are the same program, one forked from the other, so there is no version and no byte order. What comes is
// not believed all the same: a worker that was taken over by the file it reads may send anything. Every length is held
// against what is left, every enum against its last value; after the first that is wrong nothing more is read and `ok`
// is false. What an index points to is not checked here.
//
// In/Out: WireWriter: any struct whose fields are named (wire_fields.h), strings, numbers, enums, vectors and optionals
// of these; the bytes.
//         WireReader: the bytes; the same value, or `ok() == false`.
//
// Example:
//   const std::string bytes = bytes_of(analysis.document);
//   std::optional<extract::Document> document = struct_in<extract::Document>(bytes);

#include <algorithm>
#include <concepts>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/wire_fields.h"

namespace solieu {

template <class T>
concept Number = std::is_arithmetic_v<T>;

class WireWriter {
  public:
    [[nodiscard]] std::string take() { return std::move(bytes_); }

    template <Number T>
    void write(T value) {
        raw(&value, sizeof value);
    }

    template <class T>
    requires std::is_enum_v<T>
    void write(T value) {
        static_assert(last_value<T> != static_cast<T>(-1), "name the enum and its last value");
        write(static_cast<std::uint8_t>(value));
    }

    void write(std::string_view text) {
        write(static_cast<std::uint32_t>(text.size()));
        raw(text.data(), text.size());
    }
    void write(const std::string& text) { write(std::string_view(text)); }

    template <class T>
    void write(const std::optional<T>& value) {
        write(value.has_value());
        if (value) write(*value);
    }

    template <class T>
    void write(const std::vector<T>& list) {
        write(static_cast<std::uint32_t>(list.size()));
        for (const T& each : list) write(each);
    }

    template <class T>
    requires stays_behind<T>
    void write(const T&) {}

    template <class T>
    requires(field_count<T> > 0) void write(const T& value) {
        if constexpr (plain_bytes<T>) {
            raw(&value, sizeof value);
        } else {
            for_each_field(value, [this](const auto& field) { write(field); });
        }
    }

    void write(const Decimal& value);
    void write(const Rational& value);

  private:
    void write(const Integer& value);
    void raw(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string bytes_;
};

class WireReader {
  public:
    explicit WireReader(std::string_view bytes) : left_(bytes) {}  // which must outlive it

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool complete() const { return ok_ && left_.empty(); }

    template <Number T>
    void read(T& value) {
        if constexpr (std::same_as<T, bool>) {
            std::uint8_t byte = 0;
            raw(&byte, 1);
            value = byte != 0;
        } else {
            raw(&value, sizeof value);
        }
    }

    template <class T>
    requires std::is_enum_v<T>
    void read(T& value) {
        std::uint8_t byte = 0;
        read(byte);
        if (byte > static_cast<std::uint8_t>(last_value<T>)) return fail();
        value = static_cast<T>(byte);
    }

    void read(std::string& text) {
        std::uint32_t size = 0;
        read(size);
        if (size > left_.size()) return fail();
        text.assign(left_.data(), size);
        left_.remove_prefix(size);
    }

    template <class T>
    void read(std::optional<T>& value) {
        bool there = false;
        read(there);
        if (ok_ && there) read(value.emplace());
    }

    template <class T>
    void read(std::vector<T>& list) {
        std::uint32_t size = 0;
        read(size);
        if (size > left_.size()) return fail();             // each takes a byte at least
        list.reserve(std::min<std::uint32_t>(size, 4096));  // more when there are more indeed
        for (std::uint32_t i = 0; i < size && ok_; ++i) read(list.emplace_back());
    }

    template <class T>
    requires stays_behind<T>
    void read(T&) {}

    template <class T>
    requires(field_count<T> > 0) void read(T& value) {
        if constexpr (plain_bytes<T>) {
            raw(&value, sizeof value);
        } else {
            if (++depth_ > deepest) return fail();
            for_each_field(value, [this](auto& field) {
                if (ok_) read(field);
            });
            --depth_;
        }
    }

    void read(Decimal& value);
    void read(Rational& value);

  private:
    void read(Integer& value);
    void fail() { ok_ = false; }
    void raw(void* to, std::size_t size) {
        if (size > left_.size()) return fail();
        std::memcpy(to, left_.data(), size);
        left_.remove_prefix(size);
    }

    static constexpr int deepest = 64;  // structs in one another: messages hold messages

    std::string_view left_;
    bool ok_ = true;
    int depth_ = 0;
};

template <class Struct>
[[nodiscard]] std::string bytes_of(const Struct& value) {
    WireWriter to;
    to.write(value);
    return to.take();
}

// nullopt where they are not those of one, and nothing else.
template <class Struct>
[[nodiscard]] std::optional<Struct> struct_in(std::string_view bytes) {
    WireReader from(bytes);
    Struct value{};
    from.read(value);
    return from.complete() ? std::optional(std::move(value)) : std::nullopt;
}

}  // namespace solieu
