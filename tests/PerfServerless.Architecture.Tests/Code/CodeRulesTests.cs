using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Code;

public sealed class CodeRulesTests
{
    private const string Ban = "RS0030";

    [Fact]
    public void No_file_has_outgrown_reading() => Assert.Empty(CodeRules.TooLong(Repository.Code));

    [Fact]
    public void A_file_that_is_too_long_is_caught_and_a_stub_is_not() =>
        Assert.Equal(
            ["bot/Long.cs has 401 lines, more than 400"],
            CodeRules.TooLong([A("bot/Long.cs", new string('\n', 400)), A("bot/Right.cs", new string('\n', 399)), A("eng/reference-stubs/X.cs", new string('\n', 900))]));

    [Fact]
    public void Lines_fit_a_page_but_for_a_few() => Assert.Empty(CodeRules.TooManyLongLines(Repository.Code));

    [Fact]
    public void Too_many_wide_lines_are_caught_and_a_few_are_not()
    {
        var (wide, usual) = (new string('x', 161), string.Join('\n', Enumerable.Repeat("usual", 198)));

        Assert.Equal(
            ["bot/Wide.cs:1 has 161 characters", "bot/Wide.cs:2 has 161 characters"],
            CodeRules.TooManyLongLines([A("bot/Wide.cs", $"{wide}\n{wide}"), A("bot/Usual.cs", usual)]));
        Assert.Empty(CodeRules.TooManyLongLines([A("bot/Wide.cs", wide), A("bot/Usual.cs", $"{usual}\nusual")]));
    }

    [Fact]
    public void Closed_sets_have_no_open_end() => Assert.Empty(CodeRules.OpenEnds(Repository.Code));

    [Fact]
    public void A_catch_all_that_throws_is_caught_but_where_anything_may_come() =>
        Assert.Equal(
            ["bot/Open.cs ends in '_ => throw new InvalidOperationException(),'", "bot/Other.cs ends in 'default:\n    throw new X();'"],
            CodeRules.OpenEnds(
            [
                A("bot/Open.cs", "    A => 1,\n    _ => throw new InvalidOperationException(),\n"),
                A("bot/Other.cs", "switch (x)\n{\n    default:\n    throw new X();\n}"),
                A("domain/Match.cs", "    _ => throw new UnreachableException(),\n"),
                A("storage/Tables/EntityReader.cs", "    _ => throw new JsonException(),\n"),
            ]));

    [Fact]
    public void A_file_holds_one_type() => Assert.Empty(CodeRules.SeveralTypes(Repository.Code));

    [Fact]
    public void A_second_type_in_a_file_is_caught_and_nested_cases_are_not() =>
        Assert.Equal(
            ["bot/Two.cs holds 2 types"],
            CodeRules.SeveralTypes(
            [
                A("bot/Two.cs", "namespace X;\n\npublic sealed record One;\n\ninternal static class Two\n{\n}\n"),
                A(
                    "bot/Closed.cs",
                    "namespace X;\n\npublic abstract record Answer\n{\n    public sealed record Yes : Answer;\n    public sealed record No : Answer;\n}\n"),
            ]));

    [Fact]
    public void The_calendar_library_stays_in_the_calendar_folder() => Assert.Empty(CodeRules.CalendarLibraryElsewhere(Repository.Code));

    [Fact]
    public void A_calendar_library_elsewhere_is_caught() =>
        Assert.Equal(
            ["domain/Reviews/CyclePlanner.cs uses NodaTime"],
            CodeRules.CalendarLibraryElsewhere([A("domain/Reviews/CyclePlanner.cs", "using NodaTime;"), A("domain/Calendars/LocalTimes.cs", "using NodaTime;")]));

    [Fact]
    public void Nothing_leaves_the_orchestrators_thread() => Assert.Empty(CodeRules.LeavesTheThread(Repository.Code));

    [Fact]
    public void Code_that_leaves_the_thread_is_caught_and_a_sentence_about_it_is_not() =>
        Assert.Equal(
            ["functions/X/Bad.cs calls .ConfigureAwait(", "functions/X/Bad.cs calls Task.Run("],
            CodeRules.LeavesTheThread(
            [
                A("functions/X/Bad.cs", "await timer.ConfigureAwait(false);\nawait Task.Run(Work);"),
                A("durable/X/Good.cs", "// never Task.Run( here\nthrow new InvalidOperationException(\"no Task.Run(, please\");"),
            ]));

    [Fact]
    public void Only_the_composition_knows_the_room_of_letters() => Assert.Empty(CodeRules.KnowsLetters(Repository.Code));

    [Fact]
    public void A_desk_that_knows_letters_is_caught_and_the_composition_is_not() =>
        Assert.Equal(
            ["functions/PerfServerless.Functions/Desks/FormSender.cs knows the room of letters"],
            CodeRules.KnowsLetters(
            [
                A("functions/PerfServerless.Functions/Desks/FormSender.cs", "using PerfServerless.Mail;"),
                A("functions/PerfServerless.Functions/Composition/ReviewServices.cs", "using PerfServerless.Mail;"),
            ]));

    [Fact]
    public void No_orchestrator_decides_in_its_replay()
    {
        Assert.Contains(Repository.Code, f => f.Path == "functions/PerfServerless.Functions/Cycles/CycleOrchestrator.cs");
        Assert.Empty(CodeRules.DecidesInReplay(Repository.Code));
    }

    [Fact]
    public void An_orchestrator_that_asks_a_policy_is_caught_and_an_activity_is_not() =>
        Assert.Equal(
            ["functions/PerfServerless.Functions/X/BadOrchestrator.cs decides by LadderPolicy"],
            CodeRules.DecidesInReplay(
            [
                A(
                    "functions/PerfServerless.Functions/X/BadOrchestrator.cs",
                    "var next = LadderPolicy.Decide(duty); // as CyclePolicy does\nTaskOptions.FromRetryPolicy(new RetryPolicy(3));"),
                A("functions/PerfServerless.Functions/X/DecideX.cs", "CyclePolicy.Decide(cycle);"),
            ]));

    [Fact]
    public void The_ban_on_ambient_clocks_is_on_everywhere()
    {
        Assert.Empty(CodeRules.SilencesTheBans(Repository.Files));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", Repository.Find("Directory.Build.props").Text, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Find(".editorconfig").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Repository.Files,
            f =>
                f.Path.EndsWith("/Directory.Build.props", StringComparison.Ordinal)
                    && !f.Text.Contains("GetPathOfFileAbove('Directory.Build.props'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    public void The_ban_covers_each_door(string symbol) =>
        Assert.Contains(Repository.Find("eng/BannedSymbols.txt").Text.Split('\n'), l => l.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void A_silenced_ban_is_caught() =>
        Assert.Equal(
            ["bot/Clock.cs silences the banned-symbols rule"],
            CodeRules.SilencesTheBans([A("bot/Clock.cs", $"#pragma warning disable {Ban}"), A("bot/Fine.cs", "#pragma warning disable CA2000")]));

    private static SourceFile A(string path, string text) => new(path, text);
}
