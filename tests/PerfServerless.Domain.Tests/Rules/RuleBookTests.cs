using System.Reflection;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_rule_that_the_code_declares_stands_in_the_book() => Assert.Empty(Undeclared([.. Declared(typeof(RuleBook).Assembly.GetTypes())]));

    [Fact] // a rule that cannot fail is no rule
    public void The_rule_above_catches_an_offender() => Assert.Equal(["offender.rule"], Undeclared([.. Declared([typeof(Offender)])]));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_rule_has_a_sentence() => Assert.All(RuleBook.All, r => Assert.Matches("^[A-Z].+\\.$", r.Sentence.En()));

    [Fact]
    public void A_rules_words_are_called_as_it_is() => Assert.All(RuleBook.All, r => Assert.Equal($"rule.{r.Id}", r.Words.Id));

    [Fact]
    public void A_rule_is_found_by_its_id()
    {
        Assert.Same(StatusRules.Stale, RuleBook.Find("status.stale"));
        Assert.Null(RuleBook.Find("status.none"));
    }

    [Fact]
    public void Rules_come_once_each_in_the_books_order_and_what_is_no_rule_is_left_out() =>
        Assert.Equal(
            [StatusRules.Stale, StatusRules.OffTrack, AgendaRules.Stale],
            RuleBook.Of(["agenda.stale", "status.off-track", "status.none", "status.stale", "status.off-track"]));

    [Fact]
    public void The_page_of_rules_lists_the_book_in_its_order() =>
        Assert.Equal(
            RuleBook.All.Select(r => $"| `{r.Id}` | {r.Sentence.En()} |"),
            File.ReadLines(Path.Combine(RepositoryFiles.Root, "docs", "rules.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)));

    private static IEnumerable<Rule> Declared(IEnumerable<Type> types) =>
        types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(Rule))
            .Select(f => (Rule)f.GetValue(null)!);

    private static IEnumerable<string> Undeclared(IReadOnlyList<Rule> declared) => declared.Except(RuleBook.All).Select(r => r.Id);

    private static class Offender
    {
        public static readonly Rule Hidden = new("offender.rule", PartWords.None);
    }
}
