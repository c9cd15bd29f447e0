using PerfServerless.Domain.Words;

namespace PerfServerless.Storage.Http;

/// <summary>A text is not a connection string. What is said never repeats the text, because it may hold a key.</summary>
internal sealed class UnusableConnectionException(Saying why) : FormatException(ConsoleReader.English.Reader.Say(why))
{
    /// <summary>What is wrong with it and how to mend it.</summary>
    public Saying Why { get; } = why;
}
