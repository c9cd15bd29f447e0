using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules;

public sealed class PostponementTests
{
    [Theory] // top, with mid below it and low below that; * is postponed
    [InlineData("top mid low", "low", null)]
    [InlineData("top mid low*", "low", "low")]
    [InlineData("top mid low*", "mid", null)]
    [InlineData("top mid* low", "low", "mid")]
    [InlineData("top mid* low", "top", null)]
    [InlineData("top* mid low", "low", "top")]
    [InlineData("top* mid* low", "low", "mid")] // the nearest
    [InlineData("top* mid* low", "top", "top")]
    [InlineData("top* mid low", "nowhere", null)]
    [InlineData("top* mid low", null, null)]
    public void What_stands_below_a_postponed_objective_is_postponed_with_it(string chain, string? asked, string? by)
    {
        var postponement = new Postponement(Chain(chain));
        ObjectiveId? id = asked is null ? null : new(asked);

        Assert.Equal(by, postponement.Of(id)?.Id.Value);
        Assert.Equal(by, postponement.Of(id)?.Id.Value); // and asked again
        Assert.Equal(by is not null, postponement.PutsOff(A.Kpi() with { Objective = id }));
    }

    [Fact]
    public void What_was_found_for_one_holds_for_those_it_passed()
    {
        var postponement = new Postponement(Chain("top* mid low"));

        Assert.Equal(["top", "top", "top"], new[] { "low", "mid", "top" }.Select(id => postponement.Of(new(id))!.Id.Value));
        Assert.Equal(["top", "top", "top"], new[] { "top", "mid", "low" }.Select(id => new Postponement(Chain("top* mid low")).Of(new(id))!.Id.Value));
    }

    [Fact]
    public void A_parent_that_does_not_exist_postpones_nothing() =>
        Assert.Null(new Postponement(A.Scorecard() with { Objectives = [One("lost", "nowhere")] }).Of(new("lost")));

    [Fact]
    public void Parents_in_a_circle_end() =>
        Assert.Null(new Postponement(A.Scorecard() with { Objectives = [One("a", "b"), One("b", "a")] }).Of(new("a")));

    private static Scorecard Chain(string names) => A.Scorecard() with
    {
        Objectives =
        [
            .. names.Split(' ').Select(
                (n, i) => One(n.TrimEnd('*'), i == 0 ? null : names.Split(' ')[i - 1].TrimEnd('*')) with { Postponed = n.EndsWith('*') }),
        ],
    };

    private static Objective One(string id, string? parent) =>
        new() { Id = new(id), Name = id, Perspective = Perspective.Financial, Parent = parent is null ? null : new(parent) };
}
