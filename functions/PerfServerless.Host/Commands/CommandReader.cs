using PerfServerless.Domain.Words;

namespace PerfServerless.Host.Commands;

/// <summary>Who reads a console: by the locale of the environment, as other commands take it (POSIX, "Internationalization Variables").</summary>
public static class CommandReader
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <param name="environment">Looks a variable up.</param>
    public static Reader Of(Func<string, string?> environment, Languages languages) =>
        Reader.Of(Locale(Variables.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v))), languages);

    // "de_DE.UTF-8@euro" is the locale de-DE; C and POSIX are no language.
    private static string? Locale(string? posix) => posix?.Split('.', '@')[0].Replace('_', '-') is { } tag and not ("C" or "POSIX") ? tag : null;
}
