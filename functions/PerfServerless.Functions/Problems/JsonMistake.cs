using System.Text.Json;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Problems;

/// <summary>What is wrong with a body's JSON, in a sentence that names the place.</summary>
internal static partial class JsonMistake
{
    private const int MostName = 60;

    public static Saying Of(JsonException json)
    {
        if (Unknown().Match(json.Message) is { Success: true } unknown) return ProblemWords.UnknownMember.Say(Short(unknown.Groups[1].Value));
        if (Twice().Match(json.Message) is { Success: true } twice) return ProblemWords.TwiceMember.Say(Short(twice.Groups[1].Value));

        return json.Path is { } path ? ProblemWords.NotJsonAt.Say(Short(path)) : ProblemWords.NotJson;
    }

    private static string Short(string name) => name.Length <= MostName ? name : $"{name[..MostName]}…";

    // The library tells the two cases apart in its words only; a test holds them.
    [GeneratedRegex("^The JSON property '(.*)' could not be mapped to any \\.NET member", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("^Duplicate property '(.*?)' encountered", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Twice();
}
