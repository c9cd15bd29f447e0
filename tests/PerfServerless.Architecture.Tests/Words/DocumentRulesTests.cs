using System.Reflection;
using PerfServerless.Architecture.Tests.Rooms;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Words;

public sealed class DocumentRulesTests
{
    private static readonly HashSet<string> CodeNames =
    [
        .. ProductRooms.Assemblies.SelectMany(a => a.GetTypes()).SelectMany(t => Members(t).Select(m => $"{t.Name}.{m.Name}").Append(t.Name)),
    ];

    private static IEnumerable<string> OwnNames =>
        ProductRooms.Assemblies
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("PerfServerless.", StringComparison.Ordinal) == true && !t.IsAssignableTo(typeof(Delegate)))
            .SelectMany(t => Members(t).Select(m => m.Name).Append(t.Name))
            .Where(n => !n.Contains('<', StringComparison.Ordinal));

    [Theory]
    [InlineData("scorecard"), InlineData("perspective"), InlineData("objective"), InlineData("kpi"), InlineData("target profile"), InlineData("actual")]
    [InlineData("check-in"), InlineData("cadence"), InlineData("cycle"), InlineData("window"), InlineData("freshness"), InlineData("escalation ladder")]
    [InlineData("step"), InlineData("brief"), InlineData("agenda item"), InlineData("decision"), InlineData("action item"), InlineData("recalibration")]
    [InlineData("dependency"), InlineData("blocker"), InlineData("delegate"), InlineData("absence"), InlineData("nudge budget")]
    public void Every_word_of_the_field_is_defined(string word) =>
        Assert.Contains(word, DocumentRules.Vocabulary(Repository.Find("docs/vocabulary.md").Text).Keys);

    [Fact]
    public void The_vocabulary_names_only_code_that_is_there() => Assert.Empty(Unknown(Repository.Find("docs/vocabulary.md").Text));

    [Fact]
    public void A_name_that_no_code_has_is_caught() =>
        Assert.Equal(["Scoreboard"], Unknown("| **scorecard** | What is measured. | `Scorecard` |\n| **board** | Another. | `Scoreboard` |\n"));

    [Fact]
    public void One_thing_has_one_name() => Assert.Empty(DocumentRules.Synonyms(OwnNames, DocumentRules.Banned(Repository.Find("docs/vocabulary.md").Text)));

    [Fact]
    public void A_synonym_is_caught_and_a_word_that_only_begins_alike_is_not() =>
        Assert.Equal(
            ["RoundOpener says Round", "PersonEmail says Email"],
            DocumentRules.Synonyms(["RoundOpener", "Rounding", "PersonEmail", "Cycle"], DocumentRules.Banned("""
            ## Words we do not use

            | not | but |
            |---|---|
            | Round, Sprint | cycle |
            | Email | mail |
            """)));

    [Fact]
    public void Links_between_documents_lead_somewhere() => Assert.Empty(DocumentRules.DeadLinks(Repository.Files, Exists));

    [Fact]
    public void A_dead_link_is_caught() =>
        Assert.Equal(
            ["docs/x.md leads to ../nowhere.md, which is not there"],
            DocumentRules.DeadLinks([new SourceFile("docs/x.md", "[a](../nowhere.md) [b](import.md#columns) [c](https://example.org/x)")], Exists));

    [Fact]
    public void Decisions_are_told_whole() => Assert.Empty(DocumentRules.IncompleteDecisions(Repository.Files));

    [Fact]
    public void A_decision_without_its_options_is_caught() =>
        Assert.Equal(
            ["docs/adr/x.md has no part 'Options'"],
            DocumentRules.IncompleteDecisions([new SourceFile("docs/adr/x.md", "# X\n\n## Context\n\n## Decision\n\n## Consequences\n")]));

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers().Where(m => m.DeclaringType == type);

    private static IEnumerable<string> Unknown(string vocabulary) =>
        DocumentRules.Vocabulary(vocabulary).SelectMany(w => w.Value).Where(name => !CodeNames.Contains(name));

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));
}
