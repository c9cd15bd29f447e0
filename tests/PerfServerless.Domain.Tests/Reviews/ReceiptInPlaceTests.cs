using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Tests.Reviews;

/// <summary>Whether a receipt asks for something is remembered with the desk, so that it stops when nothing of it is wanted any more.</summary>
public sealed class ReceiptInPlaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly MessageReference Message = new("teams", "m1");

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public void A_receipt_that_is_rewritten_with_inputs_asks_and_without_them_does_not(int items, bool asks) =>
        Assert.Equal(asks, Desk(Message).WithShown(Message, Shown(items), why: null).ReceiptAsks);

    [Fact]
    public void A_form_that_is_no_receipt_asks_by_itself() =>
        Assert.False(Desk(receipt: null).WithShown(Message, Shown(items: 1), why: null).ReceiptAsks);

    private static ShownForm Shown(int items) => new(ShownForm.Receipt, [.. Enumerable.Range(1, items).Select(i => $"kpi-{i} 2026-W22")], "words");

    private static Desk Desk(MessageReference? receipt) =>
        new() { Key = new(new("acme"), new("ole")), Forms = [new("ask-0", Message, Now)], Receipt = receipt };
}
