import { VendorOrdersCard } from '../../features/service-orders/orders-card.tsx';
import { VendorPage } from '../../features/vendors/vendor-page.tsx';

/** A vendor with what was ordered from it: features meet here, because none knows another. */
export function VendorWithOrders() {
  return <VendorPage orders={({ id }) => <VendorOrdersCard vendorId={id} />} />;
}
