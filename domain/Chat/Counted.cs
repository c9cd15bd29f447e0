using System.Globalization;

namespace PerfServerless.Domain.Chat;

/// <summary>Counts things in English.</summary>
public static class Counted
{
    /// <returns>Such as "1 number" or "4 numbers".</returns>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <returns>Such as "Mon, Tue and Wed".</returns>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
