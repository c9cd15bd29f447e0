using System.Diagnostics;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Hub.Instances;

/// <summary>What memory holds of an instance. Belongs to its shard's lane; losing it loses time and nothing else.</summary>
internal sealed class Instance(string id)
{
    /// <summary>How many messages a turn consumes at most; each may be a row to remove.</summary>
    private const int MostInboxRows = 60;

    private const int MostMessages = 1_000;

    public string Id => id;

    /// <summary>The head row as it was committed last; null where it was not read, or there is none.</summary>
    public InstanceHead? Head { get; set; }

    public bool IsHeadRead { get; set; }

    /// <summary>What the execution waits for; null until its history was read.</summary>
    public OpenWork? Open { get; set; }

    /// <summary>The execution, warm for the next turn; null where that turn must replay.</summary>
    public OrchestrationExecution? Execution { get; set; }

    /// <summary>The trace that started the current generation; the default where it was not traced.</summary>
    public ActivityContext Trace { get; set; }

    public List<Arrival> Inbox { get; } = [];

    public Queue<Func<Task>> Commands { get; } = new();

    /// <summary>Activities of the instance that run, by execution and task; the row to acknowledge where nobody waits for the answer any more.</summary>
    public Dictionary<(string Execution, int TaskId), OutboxRow?> Running { get; } = [];

    public bool IsBusy { get; set; }

    public bool IsQueued { get; set; }

    /// <summary>Something waits that the inbox does not show: a timer, a start, activities to run again.</summary>
    public bool IsDue { get; set; }

    /// <summary>The due time that fired and is not yet committed; its row is removed where the instance turns out to have ended.</summary>
    public DateTime? FiredDue { get; set; }

    /// <summary>Why it cannot be read; null where it can.</summary>
    public DamagedRowException? Damage { get; set; }

    public int Failures { get; set; }

    public bool HasSomethingToDo => Commands.Count > 0 || Inbox.Count > 0 || IsDue;

    /// <summary>Whether memory holds something of it that the store does not tell by itself.</summary>
    public bool IsPinned => IsBusy || IsQueued || HasSomethingToDo || Running.Count > 0;

    /// <summary>After a commit that failed or was in doubt: what is known is read again.</summary>
    public void Forget()
    {
        Head = null;
        IsHeadRead = false;
        Open = null;
        Execution = null;
        Damage = null;
    }

    /// <summary>Takes in a message; one that is stored under a key that is known already is the same message.</summary>
    public void Receive(Arrival arrival)
    {
        if (arrival.InboxKey is { } key && Inbox.Exists(a => a.InboxKey == key)) return;
        Inbox.Add(arrival);
    }

    /// <summary>Takes out what the next turn consumes.</summary>
    public List<Arrival> TakeMail()
    {
        var rows = 0;
        var count = 0;
        while (count < Inbox.Count && count < MostMessages && rows < MostInboxRows)
        {
            if (Inbox[count++].Receipt is not Receipt.None) rows++;
        }

        var arrivals = Inbox[..count];
        Inbox.RemoveRange(0, count);
        return arrivals;
    }

    /// <summary>Puts mail back in front that a turn took out and did not consume.</summary>
    public void PutBack(List<Arrival> arrivals)
    {
        var known = Inbox.Select(a => a.InboxKey).ToHashSet();
        Inbox.InsertRange(0, arrivals.Where(a => a.InboxKey is null || !known.Contains(a.InboxKey)));
    }
}
