using System.Text;

namespace PerfServerless.Mail.Sending;

/// <summary>Text that goes into a header. A line break there would begin a header of the writer's choice.</summary>
internal static class HeaderText
{
    /// <summary>One line: control characters and line separators become single spaces.</summary>
    public static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c) && c is not ('\u2028' or '\u2029')) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().Trim();
    }
}
