using PerfServerless.Domain.Words;

namespace PerfServerless.Host.Commands;

/// <summary>Who reads what a command says: somebody whose locale the terminal's environment names.</summary>
/// <param name="Locale">Such as <c>de-DE</c>; the host is asked for answers in it.</param>
internal sealed record CommandReader(string Locale, Reader Reader)
{
    private const string English = "en-US";

    // The order in which POSIX lets them overrule each other.
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <param name="environment">The value of a variable; null where it is not set.</param>
    public static CommandReader Of(Func<string, string?> environment)
    {
        var locale = Variables.Select(environment).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) is { } value ? LocaleOf(value) : English;
        return new(locale, Reader.Of(locale, Languages.BuiltIn));
    }

    public string Say(Saying saying) => Reader.Say(saying);

    /// <summary>Of <c>de_DE.UTF-8@euro</c> what is a culture's name.</summary>
    private static string LocaleOf(string value)
    {
        var name = value.Split('.', '@')[0].Trim().Replace('_', '-');
        return name is "" or "C" or "POSIX" ? English : name;
    }
}
