using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class DeskTests
{
    private static readonly DateTimeOffset Now = Planned.Times.OpensAt;
    private static readonly Desk Empty = new() { Key = new(Tenant, Ole) };

    private static MessageReference Reference(string id) => new("teams", id);

    private static SentForm Form(string step, string id, int minute) => new(step, Reference(id), Now.AddMinutes(minute));

    [Fact]
    public void Of_several_forms_the_newest_is_the_current_one() =>
        Assert.Equal("2", Empty.WithForm(Form("ask", "1", 0)).WithForm(Form("reminder", "2", 1)).Current!.Reference.Value);

    [Fact]
    public void One_that_was_used_after_the_newest_went_out_is_the_current_one()
    {
        var desk = Empty.WithForm(Form("ask", "1", 0)).WithForm(Form("reminder", "2", 1)).WithUsed(Reference("1"), Now.AddMinutes(2));

        Assert.Equal(("1", "1"), (desk.Current!.Reference.Value, desk.Receipt!.Value));
        Assert.Equal("3", desk.WithForm(Form("nudge", "3", 3)).Current!.Reference.Value);
    }

    [Fact]
    public void A_message_that_nobody_knew_of_is_taken_in_by_its_use_and_counts_for_no_step()
    {
        var desk = Empty.WithUsed(Reference("lost"), Now);

        Assert.Equal(("lost", SentForm.Found), (desk.Current!.Reference.Value, desk.Current.Step));
        Assert.Empty(desk.Steps);
    }

    [Fact]
    public void A_retired_message_that_is_used_all_the_same_comes_back()
    {
        var desk = Empty.WithForm(Form("ask", "1", 0)).WithForm(Form("reminder", "2", 1)).WithRetired(Reference("1"));
        Assert.Equal(["1"], desk.Retired.Select(r => r.Value));

        var again = desk.WithUsed(Reference("1"), Now.AddMinutes(2));
        Assert.Empty(again.Retired);
        Assert.Equal("1", again.Current!.Reference.Value);
    }

    [Fact]
    public void The_receipt_that_became_a_line_is_no_receipt_any_more() =>
        Assert.Null(Empty.WithForm(Form("ask", "1", 0)).WithUsed(Reference("1"), Now).WithRetired(Reference("1")).Receipt);

    [Fact]
    public void A_step_is_remembered_when_its_message_is_gone() =>
        Assert.Contains("ask", Empty.WithForm(Form("ask", "1", 0)).WithRetired(Reference("1")).Steps);

    [Fact]
    public void A_cycle_is_on_the_desk_once_until_it_is_settled()
    {
        var desk = Empty.WithOpened(ThisCycle).WithOpened(ThisCycle);
        Assert.Equal([ThisCycle], desk.Open);

        var settled = desk.WithSettled(ThisCycle);
        Assert.Equal((0, ThisCycle), (settled.Open.Count, settled.Last));
        Assert.Same(settled, settled.WithSettled(ThisCycle));
    }
}
