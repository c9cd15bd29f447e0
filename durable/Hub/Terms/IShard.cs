using PerfServerless.Durable.Hub.Commits;
using PerfServerless.Durable.Hub.Instances;

namespace PerfServerless.Durable.Hub.Terms;

/// <summary>A shard as the turns of its instances see it. All of it belongs to <see cref="Lane"/>, which itself may be used from anywhere.</summary>
internal interface IShard
{
    Lane Lane { get; }

    ShardLog Log { get; }

    string Partition { get; }

    DiscardedRows Discarded { get; }

    Waiters Waiters { get; }

    /// <summary>Grows within a term and from term to term: orders messages by arrival and makes execution ids.</summary>
    long NextSequence();

    /// <summary>Takes in a message for one of its instances.</summary>
    void Deliver(Arrival arrival);

    /// <summary>Gives an instance a turn, as soon as one may begin.</summary>
    void Wake(Instance instance);
}
