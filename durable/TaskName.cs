namespace PerfServerless.Durable;

/// <summary>The name under which an orchestrator or activity is registered and called. Compared without regard to case.</summary>
public readonly record struct TaskName
{
    private readonly string? name;

    /// <exception cref="ArgumentException">The name is empty or only blanks.</exception>
    public TaskName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    /// <summary>The text; empty for a default value.</summary>
    public string Name => name ?? "";

    public static implicit operator TaskName(string name) => new(name);

    public static implicit operator string(TaskName name) => name.Name;

    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    public override string ToString() => Name;
}
