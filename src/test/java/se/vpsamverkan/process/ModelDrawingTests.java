package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model is a drawing that people can read: complete, nothing on top of anything else. */
class ModelDrawingTests {

    /** How far a line's end may lie from its shape's border, in the drawing's units. */
    private static final double TOUCH = 9;

    static Stream<String> keys() {
        return Models.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyNodeHasAShapeAndEveryFlowALine(String key) {
        BpmnModelInstance model = Models.read(key);
        assertThat(shapes(model)).containsOnlyKeys(Models.nodes(model).toArray(FlowNode[]::new));
        assertThat(model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(SequenceFlow.class));
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .allMatch(edge -> edge.getWaypoints().size() >= 2);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noTwoShapesOverlap(String key) {
        BpmnModelInstance model = Models.read(key);
        List<Map.Entry<BaseElement, Rectangle2D>> shapes =
                new ArrayList<>(shapes(model).entrySet());
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                FlowNode one = (FlowNode) shapes.get(i).getKey();
                FlowNode other = (FlowNode) shapes.get(j).getKey();
                if (!mayTouch(one, other) && !mayTouch(other, one)) {
                    assertThat(shapes.get(i).getValue().intersects(shapes.get(j).getValue()))
                            .as(one.getId() + " overlaps " + other.getId())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aSubProcessIsDrawnOpenAroundWhatIsInIt(String key) {
        BpmnModelInstance model = Models.read(key);
        Map<BaseElement, Rectangle2D> shapes = shapes(model);
        for (SubProcess scope : model.getModelElementsByType(SubProcess.class)) {
            assertThat(((BpmnShape) scope.getDiagramElement()).isExpanded()).isTrue();
            for (FlowNode inside : scope.getChildElementsByType(FlowNode.class)) {
                assertThat(shapes.get(scope).contains(shapes.get(inside)))
                        .as(inside.getId() + " inside " + scope.getId())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aBoundaryEventSitsOnTheBorder(String key) {
        BpmnModelInstance model = Models.read(key);
        Map<BaseElement, Rectangle2D> shapes = shapes(model);
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            Rectangle2D host = shapes.get(event.getAttachedTo());
            Rectangle2D ring = shapes.get(event);
            assertThat(onBorder(host, ring.getCenterX(), ring.getCenterY(), 1))
                    .as(event.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyLineBeginsAndEndsAtItsShapes(String key) {
        BpmnModelInstance model = Models.read(key);
        Map<BaseElement, Rectangle2D> shapes = shapes(model);
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            Waypoint first = points.get(0);
            Waypoint last = points.get(points.size() - 1);
            assertThat(onBorder(shapes.get(flow.getSource()), first.getX(), first.getY(), TOUCH))
                    .as(flow.getId() + " begins")
                    .isTrue();
            assertThat(onBorder(shapes.get(flow.getTarget()), last.getX(), last.getY(), TOUCH))
                    .as(flow.getId() + " ends")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noLineRunsThroughAStranger(String key) {
        BpmnModelInstance model = Models.read(key);
        Map<BaseElement, Rectangle2D> shapes = shapes(model);
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                shapes.forEach((node, box) -> assertThat(node instanceof SubProcess
                                || node.equals(flow.getSource())
                                || node.equals(flow.getTarget())
                                || isHostOf(node, flow.getSource())
                                || !box.intersectsLine(from.getX(), from.getY(), to.getX(), to.getY()))
                        .as(flow.getId() + " runs through " + node.getId())
                        .isTrue());
            }
        }
    }

    private static boolean isHostOf(BaseElement node, FlowNode source) {
        return source instanceof BoundaryEvent event && event.getAttachedTo().equals(node);
    }

    /** A ring touches its host, a scope what is in it. */
    private static boolean mayTouch(FlowNode one, FlowNode other) {
        return isHostOf(one, other)
                || one instanceof SubProcess && one.equals(other.getParentElement())
                // A ring on a scope's border covers a strip of the scope, and nothing else.
                || one instanceof SubProcess
                        && other instanceof BoundaryEvent event
                        && one.equals(event.getAttachedTo());
    }

    private static boolean onBorder(Rectangle2D box, double x, double y, double slack) {
        boolean near = x >= box.getMinX() - slack
                && x <= box.getMaxX() + slack
                && y >= box.getMinY() - slack
                && y <= box.getMaxY() + slack;
        boolean inside = x > box.getMinX() + slack
                && x < box.getMaxX() - slack
                && y > box.getMinY() + slack
                && y < box.getMaxY() - slack;
        return near && !inside;
    }

    private static Map<BaseElement, Rectangle2D> shapes(BpmnModelInstance model) {
        Function<BpmnShape, Rectangle2D> box = shape -> {
            Bounds bounds = shape.getBounds();
            return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        };
        return model.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(BpmnShape::getBpmnElement, box));
    }
}
