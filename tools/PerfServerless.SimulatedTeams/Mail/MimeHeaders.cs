using System.Text.RegularExpressions;

namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>The headers of a letter or of one of its parts.</summary>
internal sealed partial class MimeHeaders
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public MimeHeaders(string head)
    {
        // A line that begins with white space belongs to the one before it.
        foreach (var line in Folding().Replace(head, " ").Split("\r\n"))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }

    public string MediaType => this["Content-Type"].Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Empty where there is none; the first where there are several.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>A parameter of the content's type, such as <c>boundary</c>.</summary>
    public string Parameter(string name)
    {
        var match = Regex.Match(this["Content-Type"], $";\\s*{name}\\s*=\\s*(?:\"(?<value>[^\"]*)\"|(?<value>[^;\\s]+))", RegexOptions.IgnoreCase);
        return match.Success ? match.Groups["value"].Value : "";
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folding();
}
