namespace PerfServerless.Domain.Ports;

/// <summary>Something read, with the tag that an update must carry. Updating with an old tag throws <see cref="StaleWriteException"/>.</summary>
public sealed record Versioned<T>(T Value, string Tag)
{
    public Versioned<T> With(T value) => this with { Value = value };
}
