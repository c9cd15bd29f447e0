using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Scenarios;

/// <summary>A form is used at the very moment at which a reminder makes it a line.</summary>
public sealed class UsedMeanwhileTests
{
    private static readonly CycleTimes Times = AcmeReview.First.Times;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_answers_a_part_while_his_form_becomes_a_line_keeps_exactly_one_form(bool sees) => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var first = world[Acme.Ole].Form;
        Use(world, first, ["ole-1"], sees);

        await world.UntilAsync(Times.RemindAt[0]);

        Assert.Equal(2, world[Acme.Ole].Messages.Count);
        Assert.Same(first, world[Acme.Ole].Form);
        Assert.Equal(["ole-2", "ole-3"], first.Fields.Select(f => f.Kpi.Value).Order());
        Assert.Equal(ChatRoom.Reference(first.Id), Assert.Single((await world.DeskAsync(Acme.Ole)).Forms).Reference);
        Assert.Equal(7m, await world.ValueAsync("ole-1"));

        await world.UntilAsync(Times.RemindAt[1]);
        Assert.Same(world[Acme.Ole].Latest, world[Acme.Ole].Form);
        Assert.Equal(3, world[Acme.Ole].Messages.Count);
    });

    [Fact]
    public void Whoever_answers_everything_while_his_form_becomes_a_line_sees_his_receipt() => ReviewWorld.Play(async world =>
    {
        await world.UntilAsync(Times.OpensAt);
        var first = world[Acme.Ole].Form;
        Use(world, first, ["ole-1", "ole-2", "ole-3"], sees: false);

        await world.UntilAsync(Times.RemindAt[0]);

        Assert.Empty(world[Acme.Ole].Forms);
        Assert.Equal(3, Assert.IsType<ChatCard.Receipt>(first.Card).Lines.Count);
        Assert.IsType<ChatCard.Line>(world[Acme.Ole].Messages[1].Card);
    });

    /// <param name="sees">The answer to his click reaches his client.</param>
    private static void Use(ReviewWorld world, ChatMessage form, string[] kpis, bool sees) => world.Chat.WatchRewriting = async rewritten =>
    {
        if (rewritten != form || form.Card is not ChatCard.Line line) return;
        world.Chat.WatchRewriting = null;
        await world[Acme.Ole].SubmitAsync(form, kpis.Select(k => (k, "7")));
        if (!sees) form.Card = line;
    };
}
