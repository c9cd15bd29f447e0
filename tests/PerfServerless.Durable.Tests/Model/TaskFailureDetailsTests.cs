namespace PerfServerless.Durable.Tests.Model;

public sealed class TaskFailureDetailsTests
{
    [Fact]
    public void Texts_are_cut_so_that_a_failure_fits_its_row()
    {
        var failure = TaskFailureDetails.FromException(new InvalidOperationException(new string('x', 3_999) + "🙂" + new string('y', 10_000)));

        Assert.Equal(3_999, failure.ErrorMessage.Length); // a character of two halves is left out whole
    }

    [Fact]
    public void Nesting_is_cut()
    {
        var nested = Enumerable.Range(0, 100).Aggregate(new TimeoutException("core") as Exception, (inner, i) => new InvalidOperationException($"{i}", inner));

        Assert.Equal(16, Depth(TaskFailureDetails.FromException(nested)));
    }

    [Fact]
    public void A_chain_of_failed_children_does_not_grow_without_bound()
    {
        var failure = new TaskFailureDetails("X", "core");
        for (var i = 0; i < 100; i++) failure = TaskFailureDetails.FromException(new TaskFailedException("Child", i, failure));

        Assert.Equal(16, Depth(failure));
    }

    [Fact]
    public void The_cause_is_told_by_its_very_type()
    {
        var failure = TaskFailureDetails.FromException(new ArgumentNullException("x"));

        Assert.True(failure.IsCausedBy<ArgumentNullException>());
        Assert.False(failure.IsCausedBy<ArgumentException>());
    }

    private static int Depth(TaskFailureDetails? failure) => failure is null ? 0 : 1 + Depth(failure.InnerFailure);
}
