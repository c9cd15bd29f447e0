using System.Text.RegularExpressions;
using PerfServerless.Domain.Import.Sources;
using PerfServerless.Functions.Encodings;

namespace PerfServerless.Functions.Import;

/// <summary>The calendars of public holidays in a folder: <c>holidays-DE.ics</c>, or <c>DE.ics</c> in a folder <c>holidays</c>.</summary>
internal static partial class CalendarFiles
{
    /// <summary>The folder in which they may lie.</summary>
    public const string Folder = "holidays";

    /// <summary>More than any organisation needs: a country's holidays of thirty years are a tenth of it.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <returns>The country as it stands in the name; null where the file is none of them.</returns>
    public static string? CountryOf(string name) => Name().Match(name) is { Success: true } match ? match.Groups["country"].Value : null;

    /// <summary>In UTF-8 as the format wants it, or in the code page that most of Europe's Windows has: only a holiday's name differs.</summary>
    public static SourceCalendar Read(string name, string country, ReadOnlySpan<byte> bytes)
    {
        var (text, _) = TextOfBytes.Read(name, bytes);
        return new(name, country, text ?? Windows1252.Read(bytes));
    }

    [GeneratedRegex(@"^(?:holidays[-_ ]|holidays/)(?<country>[^/]+)\.ics$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
