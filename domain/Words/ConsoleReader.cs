namespace PerfServerless.Domain.Words;

/// <summary>Who reads what a process tells before anybody asks it: why it does not start.</summary>
public sealed record ConsoleReader(Reader Reader)
{
    /// <summary>Where nobody said how he reads.</summary>
    public static ConsoleReader English { get; } = new(Reader.Of(Languages.English, Languages.BuiltIn));
}
