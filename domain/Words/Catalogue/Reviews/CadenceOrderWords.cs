namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What the command <c>cadence</c> says.</summary>
public static class CadenceOrderWords
{
    public static readonly Word Cadence = new("cadence-order.cadence");
    public static readonly Word List = new("cadence-order.list");
    public static readonly Word Show = new("cadence-order.show");
    public static readonly Word Move = new("cadence-order.move");
    public static readonly Word Skip = new("cadence-order.skip");
    public static readonly Word Run = new("cadence-order.run");
    public static readonly Word Set = new("cadence-order.set");
    public static readonly Word Pause = new("cadence-order.pause");
    public static readonly Word Resume = new("cadence-order.resume");
    public static readonly Word End = new("cadence-order.end");
    public static readonly Word Undo = new("cadence-order.undo");
    public static readonly Word Id = new("cadence-order.id");
    public static readonly Word To = new("cadence-order.to");
    public static readonly Word At = new("cadence-order.at");
    public static readonly Word On = new("cadence-order.on");
    public static readonly Word Meeting = new("cadence-order.meeting");
    public static readonly Word Column = new("cadence-order.column");
    public static readonly Word Cell = new("cadence-order.cell");
    public static readonly Word None = new("cadence-order.none");
}
