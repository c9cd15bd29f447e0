namespace PerfServerless.Durable;

/// <summary>
/// The version of an orchestrator, activity or worker. Empty is "no version" and older than any other; two that read as
/// <see cref="System.Version"/> compare as such, others by their text without regard to case.
/// </summary>
public readonly record struct TaskVersion : IComparable<TaskVersion>
{
    private readonly string? version;

    public TaskVersion(string version) => this.version = version;

    /// <summary>The text; empty for a default value.</summary>
    public string Version => version ?? "";

    public static implicit operator TaskVersion(string version) => new(version);

    public static implicit operator string(TaskVersion version) => version.Version;

    public bool Equals(TaskVersion other) => CompareTo(other) == 0;

    public override int GetHashCode() =>
        System.Version.TryParse(Version, out var parsed) ? parsed.GetHashCode() : StringComparer.OrdinalIgnoreCase.GetHashCode(Version.Trim());

    public int CompareTo(TaskVersion other)
    {
        var (mine, theirs) = (Version.Trim(), other.Version.Trim());

        if (mine.Length == 0 || theirs.Length == 0) return mine.Length.CompareTo(theirs.Length);
        if (System.Version.TryParse(mine, out var a) && System.Version.TryParse(theirs, out var b)) return a.CompareTo(b);

        return string.Compare(mine, theirs, StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => Version;
}
