using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfServerless.Domain.Calendars;

/// <summary>
/// How long before a meeting something happens: so many working days, at a time of day that is agreed; with hours, so many hours before
/// the time of day at which the meeting starts. Written <c>2</c>, <c>4h</c> or <c>1d 4h</c>.
/// </summary>
[JsonConverter(typeof(AheadJsonConverter))]
public readonly record struct Ahead(int Days, int Hours = 0)
{
    public static implicit operator Ahead(int days) => new(days);

    public override string ToString() => (Days, Hours) switch
    {
        (var days, 0) => days.ToString(CultureInfo.InvariantCulture),
        (0, var hours) => string.Create(CultureInfo.InvariantCulture, $"{hours}h"),
        var (days, hours) => string.Create(CultureInfo.InvariantCulture, $"{days}d {hours}h"),
    };

    /// <summary>Reads <c>2</c>, <c>2d</c>, <c>4h</c> and <c>1d 4h</c>, whatever the case and the blanks.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Ahead? ahead)
    {
        ahead = null;
        var plain = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        var days = plain.IndexOf('D', StringComparison.Ordinal);
        if (plain is [.. var hours, 'H'])
        {
            if (Whole(hours[(days + 1)..]) is { } h && (days < 0 ? 0 : Whole(hours[..days])) is { } d) ahead = new(d, h);
        }
        else if (Whole(days == plain.Length - 1 && days > 0 ? plain[..days] : plain) is { } only)
        {
            ahead = only;
        }

        return ahead is not null;
    }

    private static int? Whole(string digits) =>
        digits.Length is > 0 and < 5 && digits.All(char.IsAsciiDigit) ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
}
