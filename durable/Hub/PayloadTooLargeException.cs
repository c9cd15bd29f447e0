using System.Globalization;

namespace PerfServerless.Durable.Hub;

/// <summary>An input or event is larger than history takes.</summary>
public sealed class PayloadTooLargeException(string what, int characters, int limit) : ArgumentException(Sentence(what, characters, limit))
{
    internal static string Sentence(string what, int characters, int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} has {characters} characters; at most {limit} are allowed, because history is read on every replay. Store it elsewhere and pass its key.");
}
