namespace PerfServerless.TestKit.Nyc;

/// <summary>Makes codes of the city's numbers, which may be anything: letters, digits and hyphens, no two alike.</summary>
internal sealed class NycCodes
{
    private const int Longest = 16;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string id)
    {
        var plain = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var code = plain.Length == 0 ? "row" : plain.Length > Longest ? plain[..Longest] : plain;

        var free = code;
        for (var n = 2; !taken.Add(free); n++) free = $"{code}-{n}";
        return free;
    }
}
