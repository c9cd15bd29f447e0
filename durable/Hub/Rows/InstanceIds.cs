namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Which ids the hub takes: printable ASCII that every backend takes, without the hub's own separator.</summary>
internal static class InstanceIds
{
    /// <summary>The managed scheduler's limit.</summary>
    public const int LongestFromClient = 100;

    /// <summary>Why the id is not usable, in a sentence; null where it is.</summary>
    public static string? Refusal(string id, int longest = LongestFromClient)
    {
        if (string.IsNullOrEmpty(id)) return "An instance id must not be empty.";
        if (id.Length > longest) return $"Instance id '{id[..40]}…' has {id.Length} characters; at most {longest} are allowed.";
        if (id.Any(c => c is < ' ' or > '~' or '/' or '\\' or '#' or '?' or '|'))
        {
            return $"Instance id '{id}' may hold printable ASCII only, and none of / \\ # ? |.";
        }
        return null;
    }
}
