using System.Globalization;

namespace PerfServerless.Durable.Hub.Settings;

/// <summary>What is said of a payload that is larger than history takes.</summary>
internal static class PayloadLimit
{
    /// <summary>Stored as the error type of an activity whose result is too large: the name of what a client is thrown.</summary>
    public const string ErrorType = "PerfServerless.Durable.Hub.PayloadTooLargeException";

    public static string Sentence(string what, int characters, int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what} has {characters} characters; at most {limit} are allowed, because history is read on every replay. Store it elsewhere and pass its key.");
}
