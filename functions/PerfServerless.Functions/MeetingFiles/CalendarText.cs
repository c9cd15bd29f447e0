using System.Globalization;
using System.Text;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>Writes lines of an iCalendar file (RFC 5545): each ends in CR LF, and one of more than 75 octets goes on in the next.</summary>
internal sealed class CalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    /// <param name="value">Written as it is; words of people go through <see cref="Words"/>.</param>
    public CalendarText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character is never cut in two: programs that read lines apart would see none.
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A text as a value: what separates values is escaped, a new line becomes <c>\n</c>, and other control characters are left out.</summary>
    public static string Words(string words)
    {
        var safe = new StringBuilder(words.Length + 8);
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            if (c == '\n') safe.Append("\\n");
            else if (c is '\\' or ';' or ',') safe.Append('\\').Append(c);
            else if (!char.IsControl(c)) safe.Append(c);
        }

        return safe.ToString();
    }

    /// <summary>A moment in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public override string ToString() => text.ToString();
}
