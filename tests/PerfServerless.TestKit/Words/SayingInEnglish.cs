using System.Diagnostics.CodeAnalysis;
using PerfServerless.Domain.Words;

namespace PerfServerless.TestKit.Words;

/// <summary>Lets a test read a saying as most of its readers would.</summary>
public static class SayingInEnglish
{
    /// <summary>In English of the United States, moments in UTC, people by their ids.</summary>
    [return: NotNullIfNotNull(nameof(saying))]
    public static string? En(this Saying? saying) => saying is null ? null : Readers.English.Say(saying);

    public static IReadOnlyList<string> En(this IEnumerable<Saying> sayings) => [.. sayings.Select(s => s.En())];
}
