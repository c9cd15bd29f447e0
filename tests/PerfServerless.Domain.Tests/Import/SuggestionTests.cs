using PerfServerless.Domain.Import.Tables;
using PerfServerless.TestKit.Words;
using static PerfServerless.Domain.Import.Tables.ImportFormat;

namespace PerfServerless.Domain.Tests.Import;

/// <summary>What is suggested for a manager's id that nobody has.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("adda", "ada")] // a letter too many
    [InlineData("ad", "ada")] // one too few
    [InlineData("aba", "ada")] // another one
    [InlineData("aad", "ada")] // two neighbours swapped
    [InlineData("abd", null)] // of three letters two are wrong: another word
    [InlineData("ADDA", "ada")] // capitals count as no difference, and the id is written as it is
    [InlineData("anb", "ann")] // of two alike the first by its letters
    [InlineData("aloysius-of-the-hill", "aloysius-of-the-hills")]
    [InlineData("aloysius-of-the-", "aloysius-of-the-hill")] // four letters too few of twenty
    [InlineData("aloysius-of-the", null)] // five are too many, however long the word
    [InlineData("zzz", null)]
    [InlineData("a-word-of-more-than-sixty-four-characters-is-a-text-and-no-id-at-all", null)]
    public void The_nearest_word_is_suggested_where_a_third_of_it_is_wrong_at_most(string written, string? meant)
    {
        var known = meant is "aloysius-of-the-hills" ? "aloysius-of-the-hills" : "aloysius-of-the-hill";
        var folder = A.Folder
            .Line(People, "ann,Ann,ann@acme.example,,Europe/London,en-GB").Line(People, "ano,Ano,ano@acme.example,,Europe/London,en-GB")
            .Line(People, $"{known},Aloysius,aloysius@acme.example,,Europe/London,en-GB")
            .Line(People, $"new,New,new@acme.example,{written},Europe/London,en-GB");

        Assert.Equal(
            $"people.csv, line 8, column 4 (manager): There is no person '{written}'.{(meant is null ? "" : $" Did you mean '{meant}'?")}",
            Assert.Single(Assert.IsType<ImportResult.Refused>(folder.Validate()).Mistakes).Told.En());
    }

    [Fact]
    public void Where_nothing_is_declared_that_is_said() => Assert.Contains(
        "objectives.csv, line 2, column 5 (owner): There is no person 'ada'. No person is declared at all.",
        Assert.IsType<ImportResult.Refused>(A.Folder.With(People, "id,name,upn,manager,timeZone,locale").Validate()).Mistakes.Select(m => m.Told.En()));
}
